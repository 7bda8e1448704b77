import type { ReactNode } from 'react'

/** Says on every page of a demonstration that nothing here is real. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label="Demo">
      <div className="container">{children}</div>
    </aside>
  )
}
