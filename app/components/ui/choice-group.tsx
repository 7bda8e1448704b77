import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { describedBy, HintAndError, OptionalText } from './field-frame'

/** One of the things to choose from. */
export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

/** What RadioGroup and CheckboxGroup share. */
export interface ChoiceTexts {
  legend: ReactNode
  hint?: ReactNode
  error?: string
  optionalText?: string
  /** Side by side where there is room; for short answers such as yes and no. */
  inline?: boolean
  /** For a question that fills the page: its prompt is the legend. */
  largeLegend?: boolean
}

interface ChoiceGroupProps extends ChoiceTexts {
  id: string
  className?: string
  children: ReactNode
}

/** The fieldset around choices that belong together. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { id, legend, hint, error, optionalText, inline, largeLegend, className, children } = props
  return (
    <div className={classNames('form-group', error && 'form-error', className)}>
      <fieldset aria-describedby={describedBy(`${id}-group`, { hint, error })}>
        <legend className={classNames('form-label', largeLegend && 'form-label--large')}>
          {legend}
          <OptionalText>{optionalText}</OptionalText>
        </legend>
        <HintAndError id={`${id}-group`} hint={hint} error={error} />
        <div className={classNames('choices', inline && 'choices--inline')}>{children}</div>
      </fieldset>
    </div>
  )
}

/** The first choice bears the group's id, so that an error summary can lead to it. */
export function choiceId(groupId: string, index: number): string {
  return index === 0 ? groupId : `${groupId}-${index + 1}`
}
