import type { ReactNode } from 'react'

interface MainContentProps {
  children: ReactNode
  /** `text` keeps one readable column; `wide` leaves room for tables and two columns. */
  width?: 'text' | 'wide'
}

/** Where SkipLink leads; it takes focus but is no stop of its own. */
export function MainContent({ children, width = 'wide' }: MainContentProps) {
  return (
    <main id="indhold" tabIndex={-1} className={`container page-container main-content main-content--${width}`}>
      {children}
    </main>
  )
}
