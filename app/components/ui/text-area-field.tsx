import { forwardRef, type TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names'
import type { WordCount } from './counter-text'
import { describedBy, FieldFrame, type FieldTexts } from './field-frame'
import { WordCounter } from './word-counter'

interface TextAreaFieldProps extends FieldTexts, TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string
  /** Shown beneath; nothing ever stops the writer at the limit. */
  counter?: WordCount
  /** For a question that fills the page: its prompt is the label. */
  largeLabel?: boolean
}

/** Several lines of text, as wide as the column. */
export const TextAreaField = forwardRef<HTMLTextAreaElement, TextAreaFieldProps>(function TextAreaField(props, ref) {
  const { label, hint, error, optionalText, counter, largeLabel = false, id = props.name, className, ...rest } = props
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optionalText={optionalText} largeLabel={largeLabel}>
      <textarea
        ref={ref}
        id={id}
        rows={8}
        className={classNames('form-input', 'text-area', className)}
        aria-describedby={describedBy(id, { hint, error }, counter && `${id}-counter`)}
        aria-invalid={error ? true : undefined}
        data-word-limit={counter?.limit}
        {...rest}
      />
      {counter && <WordCounter fieldId={id} counter={counter} />}
    </FieldFrame>
  )
})
