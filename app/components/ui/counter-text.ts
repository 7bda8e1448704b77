/** How much of a word limit is used. The templates hold `{count}`, `{limit}` and `{over}` (words too many). */
export interface WordCount {
  count: number
  limit: number
  template: string
  overTemplate: string
}

/** The counter's words. The browser's script fills the templates with this same function. */
export function counterText({ count, limit, template, overTemplate }: WordCount): string {
  const over = Math.max(0, count - limit)
  return (over > 0 ? overTemplate : template)
    .replace('{count}', String(count))
    .replace('{limit}', String(limit))
    .replace('{over}', String(over))
}
