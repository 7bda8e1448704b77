import type { ReactNode } from 'react'
import { Details } from '../ui/details'

interface DeskLayoutProps {
  readonly answer: ReactNode
  /** The question again, where it stands beside the answer. */
  readonly question: ReactNode
  readonly anchors: ReactNode
  readonly anchorsLabel: string
  readonly anchorsTitle: string
  readonly form: ReactNode
}

/**
 * The answer, what to hold it against, and the score. Side by side where there is room, the anchors staying in view; one
 * under the other, in this order, where there is not. The anchors can be folded, and stay folded from answer to answer.
 */
export function DeskLayout({ answer, question, anchors, anchorsLabel, anchorsTitle, form }: DeskLayoutProps) {
  return (
    <div className="score-desk">
      <div className="score-desk__answer">{answer}</div>
      <aside className="score-desk__anchors" aria-label={anchorsLabel}>
        <div className="score-desk__question">{question}</div>
        <Details summary={anchorsTitle} open>{anchors}</Details>
      </aside>
      <div className="score-desk__form">{form}</div>
    </div>
  )
}
