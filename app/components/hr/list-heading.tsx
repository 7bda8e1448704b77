import { useEffect, useRef, type ReactNode } from 'react'

/** The heading of a list that things are removed from: it takes the focus that was on what is gone. */
export function ListHeading({ count, children }: { count: number; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) ref.current?.focus()
    before.current = count
  }, [count])
  return <h2 ref={ref} tabIndex={-1}>{children}</h2>
}
