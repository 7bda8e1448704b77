import { forwardRef, type SelectHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { describedBy, FieldFrame, type FieldTexts } from './field-frame'
import type { FieldWidth } from './text-field'

interface SelectFieldProps extends FieldTexts, SelectHTMLAttributes<HTMLSelectElement> {
  name: string
  options: { value: string; label: string; disabled?: boolean }[]
  width?: FieldWidth
}

/** One of many; with fewer than six, RadioGroup is easier to use. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(props, ref) {
  const { label, hint, error, optionalText, options, width = 'm', id = props.name, className, ...rest } = props
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <select
        ref={ref}
        id={id}
        className={classNames('form-select', `input-width-${width}`, className)}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
})
