import { useSuspenseQuery } from '@tanstack/react-query'
import { tagEntries, toTags } from '#slices/indicators/core/tag.ts'
import { useLanguage } from '#web/language.tsx'
import { tagsQuery } from './result-fetch.ts'

export interface TagDimension {
  readonly dimension: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export interface TagWords {
  /** "Hộ nghèo, chủ hộ là nữ": what a part of a figure is of. */
  readonly wordsOf: (tags: string) => string
  /** By what a figure may be divided, in the order of the catalogue. */
  readonly dimensions: readonly TagDimension[]
}

/** The parts of figures in words; a value that the catalogue lacks is shown as it is. */
export function useTagWords(): TagWords {
  const { language } = useLanguage()
  const { items } = useSuspenseQuery(tagsQuery).data
  const titleOf = ({ titleVi, titleEn }: (typeof items)[number]) =>
    language === 'vi' ? titleVi : titleEn
  return {
    wordsOf: (tags) =>
      tagEntries(toTags(tags))
        .map(([dimension, value]) => {
          const known = items.find((item) => item.dimension === dimension && item.value === value)
          return known === undefined ? value : titleOf(known)
        })
        .join(', '),
    dimensions: [...new Set(items.map(({ dimension }) => dimension))].map((dimension) => ({
      dimension,
      choices: items
        .filter((item) => item.dimension === dimension)
        .map((item) => ({ value: item.value, label: titleOf(item) })),
    })),
  }
}
