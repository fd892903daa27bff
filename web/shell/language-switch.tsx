import type { ReactNode } from 'react'
import { LANGUAGES } from '#kernel/text.ts'
import { useLanguage } from '#web/language.tsx'
import { useT } from '#web/text.ts'
import { shellText } from './shell.text.ts'
import './language-switch.css'

const LANGUAGE_NAMES = { vi: shellText.vietnamese, en: shellText.english }

/** Both languages stay in view, each in its own words, so that nobody has to read the other's. */
export function LanguageSwitch(): ReactNode {
  const t = useT()
  const { language, chooseLanguage } = useLanguage()
  return (
    <div className="language-switch" role="group" aria-label={t(shellText.language)}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => {
            chooseLanguage(each)
          }}
        >
          {t(LANGUAGE_NAMES[each])}
        </button>
      ))}
    </div>
  )
}
