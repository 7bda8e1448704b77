import type { InputHTMLAttributes } from 'react'
import { describedBy, FieldFrame, type FieldTexts } from './field-frame'

interface FileFieldProps extends FieldTexts, InputHTMLAttributes<HTMLInputElement> {
  name: string
}

/** A file to choose, by the browser's own means. */
export function FileField({ label, hint, error, optionalText, id, ...rest }: FileFieldProps) {
  const fieldId = id ?? rest.name
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} optionalText={optionalText}>
      <input type="file" id={fieldId} className="form-input file-input" aria-describedby={describedBy(fieldId, { hint, error })} aria-invalid={error ? true : undefined} {...rest} />
    </FieldFrame>
  )
}
