import { IconChevronRight } from './icons'

interface BreadcrumbProps {
  label: string
  /** From the top down; the last, without `href`, is the page itself. */
  items: { label: string; href?: string }[]
}

/** The way back up. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol className="breadcrumbs__list no-max-width">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className="breadcrumbs__list-item" aria-current={item.href ? undefined : 'page'}>
            {index > 0 && <IconChevronRight />}
            {item.href ? (
              <a className="breadcrumbs__link" href={item.href}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
