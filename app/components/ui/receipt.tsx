import type { ReactNode } from 'react'

interface ReceiptProps {
  codeLabel: string
  code: string
  children?: ReactNode
}

/** The code to write down, large; it prints on one sheet without the site around it. */
export function Receipt({ codeLabel, code, children }: ReceiptProps) {
  return (
    <section className="receipt">
      <dl className="receipt__sheet">
        <dt className="receipt__label">{codeLabel}</dt>
        <dd className="receipt__code">{code}</dd>
      </dl>
      {children && <div className="receipt__text">{children}</div>}
    </section>
  )
}
