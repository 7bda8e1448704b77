import { forwardRef, type InputHTMLAttributes } from 'react'
import { Choice } from './choice'
import { ChoiceGroup, choiceId, type ChoiceOption, type ChoiceTexts } from './choice-group'

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'type'>

interface RadioGroupProps extends ChoiceTexts, InputProps {
  name: string
  options: ChoiceOption[]
  /** Chosen at first; `value` makes the group a controlled one. */
  defaultValue?: string | undefined
  value?: string
}

/** Exactly one of a few. What is left of the props, and the ref, goes to every radio button. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(props, ref) {
  const { legend, hint, error, optionalText, inline, largeLegend, options, defaultValue, value, id = props.name, ...rest } = props
  const checked = (option: string) => (value === undefined ? { defaultChecked: option === defaultValue } : { checked: option === value })
  return (
    <ChoiceGroup {...{ id, legend, hint, error, optionalText, inline, largeLegend }}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          ref={ref}
          kind="radio"
          aria-invalid={error ? true : undefined}
          {...rest}
          {...option}
          {...checked(option.value)}
          id={choiceId(id, index)}
        />
      ))}
    </ChoiceGroup>
  )
})
