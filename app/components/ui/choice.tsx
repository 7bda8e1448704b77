import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { describedBy } from './field-frame'

interface ChoiceProps extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  kind: 'radio' | 'checkbox'
  label: ReactNode
  hint?: ReactNode
}

/** One radio button or checkbox with its label and hint. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice({ id, kind, label, hint, ...rest }, ref) {
  return (
    <div className={`form-group-${kind}`}>
      <input ref={ref} id={id} type={kind} className={`form-${kind}`} aria-describedby={describedBy(id, { hint })} {...rest} />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
})
