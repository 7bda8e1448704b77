import type { ReactNode } from 'react'

/** Says on every page of a demonstration that nothing here is real. */
export function DemoBanner({ children }: { children: ReactNode }) {
  return (
    <div className="demo-banner" role="note">
      <div className="container">{children}</div>
    </div>
  )
}
