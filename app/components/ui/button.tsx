import { forwardRef, useId, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names'
import { DisabledReason } from './disabled-reason'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'warning'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  variant?: ButtonVariant
  icon?: ReactNode
  /** Why the button may not be pressed now. It is then shown greyed, stays reachable, does nothing, and says why. */
  disabledReason?: string
}

/** A button; it submits its form unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant = 'primary', icon, disabledReason, className, children, ...rest } = props
  const style = classNames('button', `button-${variant}`, className)
  const face = (
    <>
      {icon}
      <span>{children}</span>
    </>
  )
  if (disabledReason) {
    return (
      <DisabledButton style={style} reason={disabledReason}>
        {face}
      </DisabledButton>
    )
  }
  return (
    <button ref={ref} type="submit" className={style} {...rest}>
      {face}
    </button>
  )
})

/** Carries no name, value or handler and never submits, so that it is dead without JavaScript too. */
function DisabledButton({ style, reason, children }: { style: string | undefined; reason: string; children: ReactNode }) {
  const reasonId = useId()
  return (
    <span className="disabled-action">
      <button type="button" className={classNames(style, 'is-disabled')} aria-disabled="true" aria-describedby={reasonId}>
        {children}
      </button>
      <DisabledReason id={reasonId}>{reason}</DisabledReason>
    </span>
  )
}
