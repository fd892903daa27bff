import type { ReactNode } from 'react'
import { Card } from '#web/components/card.tsx'
import { KeyValueList } from '#web/components/key-value-list.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useSession } from '#web/session.tsx'
import { useT } from '#web/text.ts'
import { accountText } from '../core/account.text.ts'
import { DevicesCard } from './devices-card.tsx'
import { LanguageForm } from './language-form.tsx'
import { OwnGrantsCard } from './own-grants-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { TokensCard } from './tokens-card.tsx'

/**
 * One's own account. Before a one-time password is changed the server answers nothing else, so the
 * page then shows the password alone.
 */
export function AccountPage(): ReactNode {
  const t = useT()
  const { user } = useSession()
  return (
    <>
      <PageHeader title={t(accountText.title)} lead={t(accountText.lead)} />
      <div className="stack">
        {user.mustChange ? (
          <PasswordCard />
        ) : (
          <>
            <AboutCard />
            <PasswordCard />
            <SecondFactorCard />
            <DevicesCard />
            <OwnGrantsCard />
            <TokensCard />
          </>
        )}
      </div>
    </>
  )
}

function AboutCard(): ReactNode {
  const t = useT()
  const { user, organisation, place } = useSession()
  return (
    <Card title={t(accountText.me)}>
      <KeyValueList
        facts={[
          { label: t(accountText.name), value: user.name },
          { label: t(accountText.username), value: user.username },
          { label: t(accountText.position), value: user.position },
          { label: t(accountText.organisation), value: organisation?.name },
          { label: t(accountText.place), value: place?.name },
        ]}
      />
      <div className="about-language">
        <LanguageForm />
      </div>
    </Card>
  )
}
