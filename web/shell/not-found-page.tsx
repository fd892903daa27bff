import type { ReactNode } from 'react'
import { ButtonLink } from '#web/components/button.tsx'
import { PageHeader } from '#web/components/page-header.tsx'
import { useT } from '#web/text.ts'
import { shellText } from './shell.text.ts'

/** No page has this address, or what it names is not for this person: the two look the same. */
export function NotFoundPage(): ReactNode {
  const t = useT()
  return (
    <div className="plain-page">
      <PageHeader title={t(shellText.notFoundTitle)} />
      <p>{t(shellText.notFound)}</p>
      <ButtonLink to="/" weight="primary">
        {t(shellText.toDashboard)}
      </ButtonLink>
    </div>
  )
}
