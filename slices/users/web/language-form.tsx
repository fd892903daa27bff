import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '#kernel/text.ts'
import { useCommand } from '#web/command.ts'
import { useAnnounce } from '#web/components/announcer.tsx'
import { ChoiceField } from '#web/forms/check-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { useLanguage } from '#web/language.tsx'
import { sessionQuery } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { accountText } from '../core/account.text.ts'
import { DoneView } from '../core/session.contract.ts'

/** The language of the account: the screen follows at once, other devices at the next sign-in. */
export function LanguageForm(): ReactNode {
  const t = useT()
  const announce = useAnnounce()
  const { language, chooseLanguage } = useLanguage()
  const choose = useCommand({
    path: '/language',
    answer: DoneView,
    refreshes: [sessionQuery.queryKey],
    onDone: (_answer, body: { readonly language: Language }) => {
      chooseLanguage(body.language)
      announce(t(accountText.saved), 'done')
    },
  })
  return (
    <Form
      submitLabel={t(accountText.save)}
      isSending={choose.isSending}
      problem={choose.problem}
      onSubmit={(values) =>
        choose.send({ language: values.text('language') === 'en' ? 'en' : 'vi' })
      }
    >
      <ChoiceField
        name="language"
        legend={t(accountText.language)}
        defaultValues={[language]}
        choices={LANGUAGES.map((value) => ({ value, label: t(NAMES[value]) }))}
      />
    </Form>
  )
}

const NAMES = { vi: accountText.vietnamese, en: accountText.english } as const
