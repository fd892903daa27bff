import { useCallback } from 'react'
import { useLanguage } from './language.tsx'

/** What has an official Vietnamese name, and perhaps an English one: parts of programmes, indicators. */
interface Titled {
  readonly titleVi: string
  readonly titleEn?: string | null
}

/** `const titleOf = useTitle()`: the name in the chosen language; the official one where there is no other. */
export function useTitle(): (named: Titled) => string {
  const { language } = useLanguage()
  return useCallback(
    (named) => (language === 'en' ? (named.titleEn ?? named.titleVi) : named.titleVi),
    [language],
  )
}
