import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, FieldFrame, type FieldTexts } from './field-frame'

export type FieldWidth = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl' | 'full'

interface TextFieldProps extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'width'> {
  name: string
  width?: FieldWidth
  prefixText?: string
  suffixText?: string
}

/** One line of text. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(props, ref) {
  const { label, hint, error, optionalText, width = 'm', prefixText, suffixText, id = props.name, className, ...rest } = props
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optionalText={optionalText}>
      <Affixes prefix={prefixText} suffix={suffixText}>
        <input
          ref={ref}
          id={id}
          type="text"
          className={classNames('form-input', `input-width-${width}`, className)}
          aria-describedby={describedBy(id, { hint, error })}
          aria-invalid={error ? true : undefined}
          {...rest}
        />
      </Affixes>
    </FieldFrame>
  )
})

interface AffixesProps {
  prefix: string | undefined
  suffix: string | undefined
  children: ReactNode
}

/** A unit before or after the input. It is for the eye: the label must say it as well. */
function Affixes({ prefix, suffix, children }: AffixesProps) {
  if (!prefix && !suffix) return <>{children}</>
  return (
    <div className={classNames('form-input-wrapper', prefix && 'form-input-wrapper--prefix', suffix && 'form-input-wrapper--suffix')}>
      {prefix && (
        <div className="form-input-prefix" aria-hidden="true">
          {prefix}
        </div>
      )}
      {children}
      {suffix && (
        <div className="form-input-suffix" aria-hidden="true">
          {suffix}
        </div>
      )}
    </div>
  )
}
