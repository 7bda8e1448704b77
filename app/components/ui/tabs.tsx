import type { LinkItem } from './link-item'

interface TabsProps {
  label: string
  items: (LinkItem & { count?: number })[]
}

/** Parts of one thing, each a page with an address of its own. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tab-container" aria-label={label}>
      <ul className="tab-list">
        {items.map(({ href, label: name, current, count }) => (
          <li key={href}>
            <a href={href} className="tab-button" aria-current={current ? 'page' : undefined}>
              <span>
                {name}
                {count !== undefined && <span className="num"> ({count})</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
