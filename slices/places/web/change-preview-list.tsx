import type { ReactNode } from 'react'
import { useT, type Translate } from '#web/text.ts'
import type { ChangePreviewView } from '../core/place-change.contract.ts'
import { placeChangesText } from '../core/place-change.text.ts'

type FigureEffect = ChangePreviewView['figures'][number]

/** What a change does, in sentences: units first, then what it means for their figures. */
export function ChangePreviewList({ preview }: { readonly preview: ChangePreviewView }): ReactNode {
  const t = useT()
  const { ends, begins, renames, moves, figures } = preview
  return (
    <div className="stack">
      <Part
        title={t(placeChangesText.ends)}
        lines={ends.map(({ name, code }) => (code === null ? name : `${name} (${code})`))}
      />
      <Part
        title={t(placeChangesText.begins)}
        lines={begins.flatMap(({ name, code, parent, codeOf }) => [
          t(placeChangesText.beginsIn, { name, code: code ?? '', parent: parent ?? '' }),
          ...(codeOf === null || code === null
            ? []
            : [t(placeChangesText.codeReused, { code, name: codeOf })]),
        ])}
      />
      <Part
        title={t(placeChangesText.renames)}
        lines={renames.map(({ from, to }) => t(placeChangesText.renamedTo, { from, to }))}
      />
      <Part
        title={t(placeChangesText.moves)}
        lines={moves.map(({ name, from, to }) =>
          t(placeChangesText.movedTo, { name, from: from ?? '', to }),
        )}
      />
      <Part
        title={t(placeChangesText.figures)}
        lines={figures.map((effect) => wordsOf(effect, t))}
      />
    </div>
  )
}

function wordsOf({ place, on, heldBy, holder }: FigureEffect, t: Translate): string {
  const values = { place, holder: holder ?? t(placeChangesText.wholeCountry) }
  const isSure = heldBy === 'commune'
  if (on === 'later_maps') {
    return t(isSure ? placeChangesText.countsIn : placeChangesText.countsOnlyUp, values)
  }
  return t(isSure ? placeChangesText.countedIn : placeChangesText.countedOnlyUp, values)
}

function Part({
  title,
  lines,
}: {
  readonly title: string
  readonly lines: readonly string[]
}): ReactNode {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
