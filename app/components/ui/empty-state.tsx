import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'

interface EmptyStateProps {
  title: string
  headingLevel?: HeadingLevel
  children?: ReactNode
  action?: ReactNode
}

/** In place of a list that has nothing in it: why, and what to do. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={headingLevel} className="empty-state__title">
        {title}
      </Heading>
      {children && <div className="empty-state__text">{children}</div>}
      {action && <div className="empty-state__action">{action}</div>}
    </div>
  )
}
