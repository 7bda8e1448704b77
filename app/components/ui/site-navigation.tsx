import type { LinkItem } from './link-item'

interface SiteNavigationProps {
  label: string
  items: LinkItem[]
}

/** The main menu: it wraps onto more lines on a phone, so that nothing hides behind a script. */
export function SiteNavigation({ label, items }: SiteNavigationProps) {
  return (
    <nav className="site-navigation" aria-label={label}>
      <ul className="container site-navigation__list no-max-width">
        {items.map((item) => (
          <li key={item.href}>
            <a className="site-navigation__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
