import { useId, type AnchorHTMLAttributes, type ReactNode } from 'react'
import type { ButtonVariant } from './button'
import { classNames } from './class-names'
import { DisabledReason } from './disabled-reason'

interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  variant?: ButtonVariant
  icon?: ReactNode
  /** Why the page cannot be opened now; the link then leads nowhere and says why. */
  disabledReason?: string
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ href, variant = 'primary', icon, disabledReason, className, children, ...rest }: ButtonLinkProps) {
  const reasonId = useId()
  const style = classNames('button', `button-${variant}`, className)
  const face = (
    <>
      {icon}
      <span>{children}</span>
    </>
  )
  if (!disabledReason) {
    return (
      <a className={style} href={href} {...rest}>
        {face}
      </a>
    )
  }
  return (
    <span className="disabled-action">
      {/* eslint-disable-next-line jsx-a11y/anchor-is-valid -- a link that leads nowhere yet: announced as disabled, reachable, and its reason told */}
      <a className={classNames(style, 'is-disabled')} role="link" aria-disabled="true" tabIndex={0} aria-describedby={reasonId}>
        {face}
      </a>
      <DisabledReason id={reasonId}>{disabledReason}</DisabledReason>
    </span>
  )
}
