/** Plain data with one spelling. `undefined` is not data: leave the property out. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

const loneSurrogate = /\p{Surrogate}/u

/**
 * The one spelling of a JSON value: no spaces, names sorted by UTF-16 code units, numbers and strings as ECMAScript writes them
 * (RFC 8785). Throws TypeError for what has no spelling: NaN, infinities, lone surrogates, undefined and other things not JSON.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${Array.from(value, (member: JsonValue) => canonicalJson(member)).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  return canonicalScalar(value)
}

function canonicalObject(value: object): string {
  if (!isPlain(value)) throw new TypeError('only plain objects have a canonical spelling')
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${canonicalScalar(name)}:${canonicalJson(member)}`).join(',')}}`
}

/** Dates, maps and the like would be spelled as empty objects without a word. */
function isPlain(value: object): value is { readonly [name: string]: JsonValue } {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function canonicalScalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number must be finite')
  if (typeof value === 'string' && loneSurrogate.test(value)) throw new TypeError('a text must be well-formed Unicode')
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return JSON.stringify(value)
  throw new TypeError(`${typeof value} is not JSON`)
}
