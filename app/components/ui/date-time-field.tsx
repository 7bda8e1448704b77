import { forwardRef, type InputHTMLAttributes } from 'react'
import { TextField } from './text-field'
import type { FieldTexts } from './field-frame'

type DateTimeKind = 'date' | 'datetime-local' | 'time'

interface DateTimeFieldProps extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'width'> {
  name: string
  kind: DateTimeKind
}

const widths = { date: 'xs', 'datetime-local': 's', time: 'xxs' } as const

/** The browser's own input; its value is `2026-12-03`, `2026-12-03T10:00` or `10:00`, a local time without a zone. */
export const DateTimeField = forwardRef<HTMLInputElement, DateTimeFieldProps>(function DateTimeField({ kind, ...rest }, ref) {
  return <TextField ref={ref} type={kind} width={widths[kind]} className="date-time" {...rest} />
})
