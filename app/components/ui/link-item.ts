/** A link in a menu. `current` marks the page that the reader is on. */
export interface LinkItem {
  href: string
  label: string
  current?: boolean
}
