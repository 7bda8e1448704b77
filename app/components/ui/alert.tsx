import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'
import { IconError, IconInfo, IconSuccess, IconWarning } from './icons'

export type AlertKind = 'info' | 'success' | 'warning' | 'error'

interface AlertProps {
  kind: AlertKind
  title?: string
  /** The kind in words for those who do not see icon and colour: “Advarsel”. */
  kindText?: string
  headingLevel?: HeadingLevel
  children?: ReactNode
  /** Only for what appears while the reader is on the page. */
  role?: 'alert' | 'status'
  id?: string
}

const icons = { info: IconInfo, success: IconSuccess, warning: IconWarning, error: IconError } as const

/** A message that stands out: by its icon and its place, not by colour alone. */
export function Alert({ kind, title, kindText, headingLevel = 2, children, role, id }: AlertProps) {
  const Icon = icons[kind]
  return (
    <div id={id} className={`alert alert-${kind}`} role={role}>
      <Icon className="alert-icon" />
      <div className="alert-body">
        {kindText && <span className="sr-only">{kindText}: </span>}
        {title && (
          <Heading level={headingLevel} className="alert-heading">
            {title}
          </Heading>
        )}
        {children && <div className="alert-text">{children}</div>}
      </div>
    </div>
  )
}
