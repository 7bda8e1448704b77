/**
 * A refusal that is about one field is said beside it: the summary leads there.
 * @param summary what is wrong, a refusal without an address
 */
export function leadingTo(field: string | undefined, summary: readonly { href?: string; message: string }[]): { href?: string; message: string }[] {
  return summary.map((item) => (field === undefined || item.href !== undefined ? item : { ...item, href: `#${field}` }))
}
