import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Emblem } from '#web/components/emblem.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { LanguageSwitch } from '#web/shell/language-switch.tsx'
import { useT } from '#web/text.ts'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInRoute } from './sign-in.pages.ts'
import { signInText } from './sign-in.text.ts'
import './sign-in.css'

export function SignInPage(): ReactNode {
  const t = useT()
  const router = useRouter()
  const { next = '/' } = signInRoute.useSearch()

  function goOn(): void {
    router.history.push(next)
  }
  return (
    <main className="sign-in">
      <div className="sign-in-brand">
        <Emblem size={44} />
        <div>
          <p className="sign-in-name">Chitieu</p>
          <p className="muted small">{t(signInText.purpose)}</p>
        </div>
      </div>
      <div className="sign-in-box">
        <PageHeader title={t(signInText.title)} />
        <SignInForm onSignedIn={goOn} />
      </div>
      <DemonstrationAccounts onSignedIn={goOn} />
      <LanguageSwitch />
    </main>
  )
}
