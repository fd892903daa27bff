import type { ReactNode } from 'react'
import type { Language } from '#kernel/text.ts'
import { OutdatedAppError, ProblemError, UnreachableError } from '#web/answer-problem.ts'
import { useLanguage } from '#web/language.tsx'
import { useT, type Translate } from '#web/text.ts'
import { Button } from './button.tsx'
import { componentsText } from './components.text.ts'
import { Icon, type IconName } from './icon.tsx'
import './states.css'

interface EmptyStateProps {
  readonly title: string
  /** What to do first, in one sentence. */
  readonly children?: ReactNode
  /** The button or link that does it. */
  readonly action?: ReactNode
}

/** Stands where rows would: says why there are none and what to do first. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <p className="state-title">{title}</p>
      {children !== undefined && <p className="muted">{children}</p>}
      {action}
    </div>
  )
}

/** Stands where content is on its way. */
export function LoadingState({ label }: { readonly label?: string }): ReactNode {
  const t = useT()
  return (
    <div className="loading-state" role="status">
      <span className="spinner" aria-hidden="true" />
      {label ?? t(componentsText.loading)}
    </div>
  )
}

interface ErrorStateProps {
  /** What was thrown: a refusal, a lost network, an outdated app, or a fault. */
  readonly problem: unknown
  readonly onRetry?: () => void
}

/** Says what went wrong, in the user's words, and what can be done about it. */
export function ErrorState({ problem, onRetry }: ErrorStateProps): ReactNode {
  const t = useT()
  const { language } = useLanguage()
  const { icon, title, text, mustReload } = explain(problem, t, language)
  return (
    <div className="error-state" role="alert">
      <Icon name={icon} size={22} />
      <div>
        <p className="state-title">{title}</p>
        <p>{text}</p>
        <Reference problem={problem} />
        <div className="cluster">
          {onRetry !== undefined && !mustReload && (
            <Button onClick={onRetry} isSmall>
              {t(componentsText.retry)}
            </Button>
          )}
          {mustReload && (
            <Button onClick={reloadPage} isSmall>
              {t(componentsText.reload)}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

interface Explanation {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly mustReload: boolean
}

/** The words for what was thrown; also used where a whole box would be too much. */
export function explain(problem: unknown, t: Translate, language: Language): Explanation {
  if (problem instanceof ProblemError) {
    return {
      icon: 'stop',
      title: t(componentsText.refusedTitle),
      // Filled in by the server already, so it is no ICU message any more.
      text: problem.title[language],
      mustReload: problem.code === 'form_outdated',
    }
  }
  if (problem instanceof UnreachableError) {
    const { unreachableTitle, unreachable } = componentsText
    return { icon: 'warning', title: t(unreachableTitle), text: t(unreachable), mustReload: false }
  }
  if (problem instanceof OutdatedAppError || isMissingChunk(problem)) {
    const { outdatedTitle, outdated } = componentsText
    return { icon: 'info', title: t(outdatedTitle), text: t(outdated), mustReload: true }
  }
  const { faultTitle, fault } = componentsText
  return { icon: 'stop', title: t(faultTitle), text: t(fault), mustReload: false }
}

/** A page's own code is gone from the server: the app was upgraded while this tab was open. */
function isMissingChunk(problem: unknown): boolean {
  return problem instanceof TypeError && /dynamically imported module/i.test(problem.message)
}

function Reference({ problem }: { readonly problem: unknown }): ReactNode {
  const t = useT()
  const id = problem instanceof ProblemError ? problem.details['requestId'] : undefined
  if (typeof id !== 'string') return null
  return <p className="small muted">{t(componentsText.requestReference, { id })}</p>
}

function reloadPage(): void {
  globalThis.location.reload()
}
