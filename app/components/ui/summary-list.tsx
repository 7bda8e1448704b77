import type { ReactNode } from 'react'

/** One row of what was given; `about` tells a screen reader what the link changes. */
export interface SummaryItem {
  term: ReactNode
  value: ReactNode
  action?: { href: string; label: string; about: string }
}

/** What has been filled in, to be read through before it counts. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="summary-list">
      {items.map(({ term, value, action }, index) => (
        <div key={index} className="summary-list__row">
          <dt className="summary-list__term">{term}</dt>
          <dd className="summary-list__value">{value}</dd>
          {action && (
            <dd className="summary-list__action">
              <a href={action.href}>
                {action.label} <span className="sr-only">{action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
