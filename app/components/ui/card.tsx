import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'

interface CardProps {
  title: ReactNode
  href?: string
  headingLevel?: HeadingLevel
  /** Above the title, in small type. */
  meta?: ReactNode
  children?: ReactNode
  footer?: ReactNode
}

/** One thing in a list of things. Only the title is the link, so that a screen reader hears a short one. */
export function Card({ title, href, headingLevel = 2, meta, children, footer }: CardProps) {
  return (
    <article className="panel card-panel">
      {meta && <div className="card-panel__meta">{meta}</div>}
      <Heading level={headingLevel} className="card-panel__title">
        {href ? (
          <a className="card-panel__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
      {footer && <div className="card-panel__footer">{footer}</div>}
    </article>
  )
}
