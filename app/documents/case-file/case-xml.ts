/** What JSON can say. */
type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value | undefined }

/**
 * Data as XML that says the same as their JSON (docs/case-file.md): an element a name, `item` for each of a list, and the attribute `type` where it
 * is not a text: `object`, `list`, `number`, `boolean` or `null`. So whoever reads the one can make the other of it.
 */
export function asXml(root: string, value: Value): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, '')}\n`
}

function element(name: string, value: Value, indent: string): string {
  const within = `${indent}  `
  if (value === null) return `${indent}<${name} type="null"/>`
  if (typeof value === 'string') return `${indent}<${name}>${escaped(value)}</${name}>`
  if (typeof value !== 'object') return `${indent}<${name} type="${typeof value}">${value}</${name}>`
  const [type, inner] = Array.isArray(value)
    ? ['list', value.map((each: Value) => element('item', each, within))] as const
    : ['object', Object.entries(value).flatMap(([own, each]) => (each === undefined ? [] : [element(own, each, within)]))] as const
  return inner.length === 0 ? `${indent}<${name} type="${type}"/>` : `${indent}<${name} type="${type}">\n${inner.join('\n')}\n${indent}</${name}>`
}

// A carriage return as a reference: read as it stands it would become a line feed (XML 1.0, 2.11).
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
const escaped = (text: string): string => text.replace(/[&<>\r]/g, (character) => entities[character] ?? character)

/** Without what XML 1.0 cannot hold (2.2): control characters, halves of characters and two that are none. */
const impossible = /[\u0000-\u0008\v\f\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** The same data without characters that XML cannot hold, so that JSON and XML say the same. */
export function withoutImpossible<T>(value: T): T {
  if (typeof value === 'string') return value.replace(impossible, '') as T
  if (Array.isArray(value)) return value.map((each: unknown) => withoutImpossible(each)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutImpossible<unknown>(each)])) as T // the same names and kinds
}
