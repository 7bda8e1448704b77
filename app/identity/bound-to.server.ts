const onePart = /^[\w-]+$/

/** The bytes that bind a ciphertext to its place, as `label|part|part`. Throws RangeError for a part that could be read as two. */
export function boundTo(label: string, parts: readonly string[]): Buffer {
  if (!parts.every((part) => onePart.test(part))) throw new RangeError(`a part of ${label} is not a plain id`)
  return Buffer.from([label, ...parts].join('|'))
}
