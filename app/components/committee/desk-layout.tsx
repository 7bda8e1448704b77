import type { ReactNode } from 'react'
import { Details } from '../ui/details'

interface DeskLayoutProps {
  readonly answer: ReactNode
  readonly anchors: ReactNode
  readonly anchorsLabel: string
  readonly form: ReactNode
}

/**
 * The answer, what to hold it against, and the score. Side by side where there is room, the anchors staying in view; one
 * under the other, in this order, where there is not. The anchors can be folded, and stay folded from answer to answer.
 */
export function DeskLayout({ answer, anchors, anchorsLabel, form }: DeskLayoutProps) {
  return (
    <div className="score-desk">
      <div className="score-desk__answer">{answer}</div>
      <aside className="score-desk__anchors" aria-label={anchorsLabel}>
        <Details summary={anchorsLabel} open>{anchors}</Details>
      </aside>
      <div className="score-desk__form">{form}</div>
    </div>
  )
}
