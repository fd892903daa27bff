import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { PageLink } from './page-link.tsx'
import './button.css'

/** `primary`: the one act the page is for. `danger`: takes something away. `quiet`: in passing. */
type Weight = 'primary' | 'plain' | 'quiet' | 'danger'

interface ButtonLook {
  readonly weight?: Weight
  readonly isSmall?: boolean
  readonly icon?: IconName
}

interface ButtonProps extends ButtonLook {
  readonly type?: 'button' | 'submit' | 'reset'
  readonly onClick?: () => void
  readonly isDisabled?: boolean
  /** While an act is under way: the button keeps its place and focus, and does nothing. */
  readonly isBusy?: boolean
  /** Its name for screen readers, when the words alone do not say what it is for. */
  readonly label?: string
  readonly children: ReactNode
}

export function Button(props: ButtonProps): ReactNode {
  const {
    type = 'button',
    onClick,
    isDisabled = false,
    isBusy = false,
    label,
    icon,
    children,
  } = props
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the type is one of three, by its own type
      type={type}
      className={classOf(props)}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-label={label}
      onClick={(event) => {
        if (isBusy) event.preventDefault()
        else onClick?.()
      }}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  )
}

interface ButtonLinkProps extends ButtonLook {
  readonly to: string
  readonly children: ReactNode
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink(props: ButtonLinkProps): ReactNode {
  return (
    <PageLink to={props.to} className={classOf(props)}>
      {props.icon && <Icon name={props.icon} size={18} />}
      {props.children}
    </PageLink>
  )
}

function classOf({ weight = 'plain', isSmall = false }: ButtonLook): string {
  return `button button-${weight}${isSmall ? ' button-small' : ''}`
}
