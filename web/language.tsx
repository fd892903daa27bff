import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LANGUAGES, type Language } from '#kernel/text.ts'

/** Where this device remembers the language that was last chosen on it. */
const STORAGE_KEY = 'chitieu.language'

interface LanguageChoice {
  readonly language: Language
  /** Switches every text on the screen at once, and remembers the choice on this device. */
  readonly chooseLanguage: (language: Language) => void
}

/** Without a provider (a component rendered alone, on the server) texts are Vietnamese. */
const LanguageContext = createContext<LanguageChoice>({
  language: 'vi',
  chooseLanguage: () => undefined,
})

interface LanguageProviderProps {
  /** Used until somebody has chosen a language on this device. */
  readonly initial?: Language
  readonly children: ReactNode
}

/** Holds the language of the screen and keeps `<html lang>` in step, for screen readers. */
export function LanguageProvider({ initial = 'vi', children }: LanguageProviderProps): ReactNode {
  const [language, setLanguage] = useState<Language>(() => rememberedLanguage() ?? initial)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      chooseLanguage: (chosen) => {
        rememberLanguage(chosen)
        setLanguage(chosen)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

/** The language chosen earlier on this device, or undefined when none was. */
export function rememberedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return LANGUAGES.find((language) => language === stored)
  } catch {
    // Storage can be switched off by policy on an office computer: then nothing is remembered.
    return undefined
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // As above: the choice holds until the page is closed.
  }
}
