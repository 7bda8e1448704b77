import type { ReactNode } from 'react'

interface DetailsProps {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  id?: string
}

/** What most readers need not read, unfolded by the browser itself. */
export function Details({ summary, children, open, id }: DetailsProps) {
  return (
    <details className="details" open={open} id={id}>
      <summary className="details-summary">{summary}</summary>
      <div className="details-text">{children}</div>
    </details>
  )
}
