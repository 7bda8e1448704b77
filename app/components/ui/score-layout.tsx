import type { ReactNode } from 'react'

interface ScoreLayoutProps {
  answer: ReactNode
  anchors: ReactNode
  anchorsLabel: string
}

/** An answer, and beside it what to hold it against; one under the other where there is no room. */
export function ScoreLayout({ answer, anchors, anchorsLabel }: ScoreLayoutProps) {
  return (
    <div className="score-layout">
      <div className="score-layout__answer">{answer}</div>
      <aside className="score-layout__anchors" aria-label={anchorsLabel}>
        {anchors}
      </aside>
    </div>
  )
}
