import type { ReactNode } from 'react'

interface SectionProps {
  /** Of the heading; the section is named by it. */
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

/** A part of a page under a heading of its own. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className="stack measure" aria-labelledby={id}>
      <h2 id={id} className="h3">{title}</h2>
      {children}
    </section>
  )
}
