// Bytes as text, the same in a browser and in Node.

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @throws RangeError when it is not pairs of hexadecimal digits */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (!/^([\da-f]{2})*$/.test(text)) throw new RangeError('not hexadecimal')
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))
