import type { ReactNode } from 'react'
import type { LinkItem } from './link-item'

interface SiteFooterProps {
  /** Names the list of links. */
  label: string
  organisation: string
  links?: LinkItem[]
  children?: ReactNode
}

/** The sender, and what must be within reach of every page: privacy, accessibility, how it works. */
export function SiteFooter({ label, organisation, links = [], children }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="container site-footer__inner">
        <div className="site-footer__sender">
          <p className="site-footer__organisation">{organisation}</p>
          {children}
        </div>
        {links.length > 0 && (
          <nav aria-label={label}>
            <ul className="site-footer__links no-max-width">
              {links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  )
}
