import { forwardRef, type InputHTMLAttributes } from 'react'
import { Choice } from './choice'
import { ChoiceGroup, choiceId, type ChoiceOption, type ChoiceTexts } from './choice-group'

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'type'>

interface CheckboxGroupProps extends ChoiceTexts, InputProps {
  name: string
  options: ChoiceOption[]
  /** Ticked at first. */
  defaultValues?: readonly string[]
}

/** Any number of a few. What is left of the props, and the ref, goes to every checkbox. */
export const CheckboxGroup = forwardRef<HTMLInputElement, CheckboxGroupProps>(function CheckboxGroup(props, ref) {
  const { legend, hint, error, optionalText, inline, largeLegend, options, defaultValues = [], id = props.name, ...rest } = props
  return (
    <ChoiceGroup {...{ id, legend, hint, error, optionalText, inline, largeLegend }}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          ref={ref}
          kind="checkbox"
          aria-invalid={error ? true : undefined}
          {...rest}
          {...option}
          defaultChecked={defaultValues.includes(option.value)}
          id={choiceId(id, index)}
        />
      ))}
    </ChoiceGroup>
  )
})
