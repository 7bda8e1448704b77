import type { ReactNode } from 'react'

/** Marks a page that shows what others have not been given yet; it prints too. */
export function DraftMark({ children }: { children: ReactNode }) {
  return (
    <p className="draft-mark">
      <span className="draft-mark__word">{children}</span>
    </p>
  )
}
