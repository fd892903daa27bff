import type { ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { adminText } from '../core/admin.text.ts'
import './users.css'

/** The password for one sign-in, to be handed over; null when it was shown before. */
export function OneTimePassword({ password }: { readonly password: string | null }): ReactNode {
  const t = useT()
  if (password === null) return <p>{t(adminText.passwordLost)}</p>
  return (
    <>
      <p>{t(adminText.passwordOnce)}</p>
      <p className="secret">{password}</p>
    </>
  )
}
