import type { ReactNode } from 'react'

export type BadgeKind = 'neutral' | 'info' | 'success' | 'warning' | 'error'

/** A state in one or two words; the words carry it, the colour only helps. */
export function Badge({ kind = 'neutral', children }: { kind?: BadgeKind; children: ReactNode }) {
  return <span className={`badge badge-${kind}`}>{children}</span>
}
