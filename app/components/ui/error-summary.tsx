import { useEffect, useRef } from 'react'
import { IconError } from './icons'

/** One thing to mend; `href` leads to the field (`#email`). */
export interface ErrorItem {
  href?: string
  message: string
  /** The way out of it is on another page, which opens beside this one so that nothing typed is lost. */
  isElsewhere?: boolean
}

interface ErrorSummaryProps {
  title: string
  errors: readonly ErrorItem[]
  /** When it changes, the summary takes the focus again: give it the answer to the latest post. */
  focusKey?: unknown
}

/** First on the page after a failed post: takes the focus, with JavaScript or without, and leads to each field. */
export function ErrorSummary({ title, errors, focusKey }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  const isShown = errors.length > 0
  useEffect(() => {
    if (isShown) ref.current?.focus()
  }, [isShown, focusKey])

  if (!isShown) return null
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader must hear first what went wrong; without a script only the browser can move the focus
    <div ref={ref} id="fejl" className="alert alert-error error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="fejl-title">
      <IconError className="alert-icon" />
      <div className="alert-body">
        <h2 id="fejl-title" className="alert-heading">
          {title}
        </h2>
        <ul className="error-summary__list nobullet-list">
          {errors.map(({ href, message, isElsewhere }) => (
            <li key={`${href ?? ''} ${message}`}>{href ? <a href={href} {...(isElsewhere && { target: '_blank' })}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
