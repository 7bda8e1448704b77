import type { ReactNode } from 'react'

interface SkipLinkProps {
  children: ReactNode
  href?: string
}

/** The first thing that the keyboard meets: past the header, to the page itself. */
export function SkipLink({ children, href = '#indhold' }: SkipLinkProps) {
  return (
    <a className="skipnav" href={href}>
      {children}
    </a>
  )
}
