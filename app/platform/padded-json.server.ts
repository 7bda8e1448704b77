import { canonicalJson, type JsonValue } from '~/domain/canonical-json'

const step = 1024

/**
 * Canonical JSON, filled up to a multiple of 1024 bytes with spaces, which JSON ignores at its end: sealed, a name's length
 * shows in nothing outside the box.
 * @param smallest bytes; what takes no more than these is always filled up to them
 */
export function paddedJson(value: JsonValue, smallest: number): Buffer {
  const bytes = Buffer.from(canonicalJson(value))
  const size = Math.max(smallest, Math.ceil(bytes.length / step) * step)
  return Buffer.concat([bytes], size).fill(' ', bytes.length)
}

/** Three steps: the longest identity that the form takes, at three bytes of UTF-8 per UTF-16 unit, stays within them. */
export const identityBytes = 3 * step
