import type { ReactNode } from 'react'

/** Buttons side by side; they wrap, and fill the width of a phone. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}
