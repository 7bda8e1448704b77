import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, HintAndError } from './field-frame'

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
}

/** A single statement to tick. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { label, hint, error, id = props.name, ...rest } = props
  return (
    <div className={classNames('form-group', error && 'form-error')}>
      <div className="form-group-checkbox">
        <input
          ref={ref}
          id={id}
          type="checkbox"
          className="form-checkbox"
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
        <label htmlFor={id}>{label}</label>
        <HintAndError id={id} hint={hint} error={error} />
      </div>
    </div>
  )
})
