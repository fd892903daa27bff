import { useContext, useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#web/text.ts'
import { componentsText } from './components.text.ts'
import { HeadingFocus } from './heading-focus.ts'
import { PageLink } from './page-link.tsx'
import './page-header.css'

interface Step {
  readonly label: string
  readonly to: string
}

interface PageHeaderProps {
  /** The heading of the page, and the title of the browser's tab. */
  readonly title: string
  /** One or two sentences below the heading. */
  readonly lead?: ReactNode
  /** The pages above this one, outermost first; this page is added by itself. */
  readonly trail?: readonly Step[]
  /** Buttons of the page, the main one first. */
  readonly actions?: ReactNode
  /** Badges beside the heading. */
  readonly badges?: ReactNode
}

/** The top of every page: where one is, its name, and what can be done here. */
export function PageHeader({ title, lead, trail, actions, badges }: PageHeaderProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const focusHeading = useContext(HeadingFocus)

  useEffect(() => {
    document.title = `${title} · Chitieu`
  }, [title])
  useEffect(() => {
    if (heading.current !== null) focusHeading(heading.current)
  }, [focusHeading])

  return (
    <header className="page-header">
      {trail !== undefined && <Breadcrumb trail={trail} title={title} />}
      <div className="page-header-line">
        <div className="page-header-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {badges}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {lead !== undefined && <div className="page-lead">{lead}</div>}
    </header>
  )
}

function Breadcrumb({
  trail,
  title,
}: {
  readonly trail: readonly Step[]
  readonly title: string
}): ReactNode {
  const t = useT()
  return (
    <nav className="breadcrumb" aria-label={t(componentsText.breadcrumb)}>
      <ol>
        {trail.map((step) => (
          <li key={step.to}>
            <PageLink to={step.to}>{step.label}</PageLink>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
