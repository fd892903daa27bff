import { useCallback } from 'react'
import { useLanguage } from '#web/language.tsx'
import { unitText } from '../core/indicator.text.ts'

/** `const unitOf = useUnit()`: the unit in the chosen language; one that is not known stays as it is. */
export function useUnit(): (unit: string) => string {
  const { language } = useLanguage()
  return useCallback((unit) => unitText(unit)[language], [language])
}
