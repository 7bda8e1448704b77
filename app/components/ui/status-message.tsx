import type { ReactNode } from 'react'

/** A quiet announcement (“Gemt kl. 14.32”). The region stays when empty: only a change inside it is read aloud. */
export function StatusMessage({ children, id }: { children?: ReactNode; id?: string }) {
  return (
    <div id={id} className="status-message" role="status" aria-live="polite">
      {children}
    </div>
  )
}
