import type { ReactNode } from 'react'

interface PageHeadingProps {
  title: ReactNode
  /** What the page belongs to, in small type above the title. */
  caption?: ReactNode
  lead?: ReactNode
  /** A Badge, as a rule. */
  status?: ReactNode
  actions?: ReactNode
}

/** The page's one h1 and what stands around it. */
export function PageHeading({ title, caption, lead, status, actions }: PageHeadingProps) {
  return (
    <div className="page-heading">
      <div className="page-heading__words">
        {caption && <p className="page-heading__caption">{caption}</p>}
        <div className="page-heading__line">
          <h1 className="page-heading__title">{title}</h1>
          {status}
        </div>
        {lead && <p className="font-lead page-heading__lead">{lead}</p>}
      </div>
      {actions && <div className="page-heading__actions">{actions}</div>}
    </div>
  )
}
