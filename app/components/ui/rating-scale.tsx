import { forwardRef, type InputHTMLAttributes, type KeyboardEvent, type ReactNode } from 'react'
import { chooseRating } from './choose-rating'
import { classNames } from './class-names'
import { choiceId } from './choice-group'
import { describedBy, HintAndError } from './field-frame'
import { RatingLevel } from './rating-level'

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'defaultValue' | 'type'>

interface RatingScaleProps extends InputProps {
  legend: ReactNode
  name: string
  /** From the lowest up; `label` is one or two words. */
  levels: { value: number; label?: string }[]
  /** The way out of judging; it is not a low score and stands apart. */
  notRated?: { value: string; label: string }
  /** Said at the two ends when the levels have no words of their own. */
  lowLabel?: string
  highLabel?: string
  defaultValue?: string | undefined
  hint?: ReactNode
  error?: string
  onRate?: (value: string) => void
}

/** Radio buttons that look like a scale. Besides the arrows, the level's own digit chooses it (0: not rated). */
export const RatingScale = forwardRef<HTMLInputElement, RatingScaleProps>(function RatingScale(props, ref) {
  const { legend, levels, notRated, lowLabel, highLabel, defaultValue, hint, error, onRate, id = props.name, onChange, ...rest } = props
  const inputProps = (value: string, index: number): InputProps & { value: string } => ({
    ...rest,
    id: choiceId(id, index),
    value,
    defaultChecked: value === defaultValue,
    onChange: (event) => {
      onChange?.(event)
      onRate?.(value)
    },
  })
  return (
    <div className={classNames('form-group', error && 'form-error')}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the digits choose a radio inside; every choice can also be made on the radios themselves */}
      <fieldset className="rating" data-rating-scale="" aria-describedby={describedBy(`${id}-group`, { hint, error })} onKeyDown={chooseByDigit}>
        <legend className="form-label">{legend}</legend>
        <HintAndError id={`${id}-group`} hint={hint} error={error} />
        <div className="rating__levels">
          {levels.map(({ value }, index) => (
            <RatingLevel key={value} ref={ref} ratingKey={String(value)} label={labelOf(levels, index, { lowLabel, highLabel })} {...inputProps(String(value), index)} />
          ))}
        </div>
        {notRated && (
          <div className="rating__apart">
            <RatingLevel ref={ref} ratingKey="0" isApart label={notRated.label} {...inputProps(notRated.value, levels.length)} />
          </div>
        )}
      </fieldset>
    </div>
  )
})

/** A level's own words, or else those of its end of the scale. */
function labelOf(levels: RatingScaleProps['levels'], index: number, { lowLabel, highLabel }: Pick<RatingScaleProps, 'lowLabel' | 'highLabel'>) {
  return levels[index]?.label ?? (index === 0 ? lowLabel : index === levels.length - 1 ? highLabel : undefined)
}

function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (chooseRating(event.currentTarget, event.key)) event.preventDefault()
}
