interface AnchorListProps {
  /** What an answer at each level looks like, in the order in which they shall be read. */
  items: readonly { level: number; text: string }[]
}

/** The anchored levels of one question. */
export function AnchorList({ items }: AnchorListProps) {
  return (
    <dl className="anchor-list">
      {items.map(({ level, text }) => (
        <div key={level} className="anchor-list__row">
          <dt className="anchor-list__level">{level}</dt>
          <dd className="anchor-list__text">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
