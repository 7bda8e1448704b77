import type { ReactNode } from 'react'

/** A word that something is sorted under, e.g. a qualification. */
export function Tag({ children, href }: { children: ReactNode; href?: string }) {
  if (!href) return <span className="label-tag">{children}</span>
  return (
    <a className="label-tag" href={href}>
      {children}
    </a>
  )
}
