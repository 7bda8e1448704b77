import { forwardRef, type InputHTMLAttributes } from 'react'
import { classNames } from './class-names'

interface RatingLevelProps extends InputHTMLAttributes<HTMLInputElement> {
  /** The digit that chooses it. */
  ratingKey: string
  label?: string | undefined
  /** Stands apart from the scale and shows no number. */
  isApart?: boolean
}

/** One tile of a RatingScale. */
export const RatingLevel = forwardRef<HTMLInputElement, RatingLevelProps>(function RatingLevel(props, ref) {
  const { ratingKey, label, isApart = false, id, ...rest } = props
  return (
    <div className={classNames('rating__choice', isApart && 'rating__choice--apart')}>
      <input ref={ref} id={id} type="radio" className="rating__input" data-rating-key={ratingKey} aria-keyshortcuts={ratingKey} {...rest} />
      <label className="rating__level" htmlFor={id}>
        {!isApart && <span className="rating__number">{ratingKey}</span>} {label && <span className="rating__label">{label}</span>}
      </label>
    </div>
  )
})
