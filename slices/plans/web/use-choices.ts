import { useSuspenseQuery } from '@tanstack/react-query'
import { useLanguage } from '#web/language.tsx'
import { bodiesQuery, catalogueQuery, programmePartsQuery } from './plan-fetch.ts'

export interface ListedChoice {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

/** The bodies of a place and beneath it, as choices. */
export function useBodyChoices(placeId: string): readonly ListedChoice[] {
  const bodies = useSuspenseQuery(bodiesQuery(placeId)).data
  return bodies.map((body) => ({ value: body.id, label: body.name, detail: body.placeName }))
}

/** The parts of a programme, as choices. */
export function usePartChoices(versionId: string | null): readonly ListedChoice[] {
  const { language } = useLanguage()
  const parts = useSuspenseQuery(programmePartsQuery(versionId)).data
  return parts.map((part) => ({
    value: part.id,
    label: part.code,
    detail: language === 'en' ? (part.titleEn ?? part.titleVi) : part.titleVi,
  }))
}

/** The indicators of the catalogue, the suggested ones first and marked as such. */
export function useIndicatorChoices(
  suggestedIds: readonly string[],
  suggestedWord: string,
): readonly ListedChoice[] {
  const { language } = useLanguage()
  const { items } = useSuspenseQuery(catalogueQuery).data
  const rankOf = new Map(suggestedIds.map((id, rank) => [id, rank]))
  return items
    .toSorted(
      (one, other) =>
        (rankOf.get(one.id) ?? Infinity) - (rankOf.get(other.id) ?? Infinity) ||
        one.code.localeCompare(other.code),
    )
    .map((indicator) => {
      const title = language === 'en' ? (indicator.titleEn ?? indicator.titleVi) : indicator.titleVi
      const marks = rankOf.has(indicator.id) ? [suggestedWord] : []
      return {
        value: indicator.id,
        label: title,
        detail: [...marks, indicator.code, indicator.unit].join(' · '),
      }
    })
}
