import { vi } from 'vitest'

type Filled = Uint8Array & { fill(...rest: unknown[]): unknown }

/** From now on to the end of the test: what every array and buffer held, in hexadecimal, when it was overwritten with noughts. */
export function watchWiping(): ReadonlySet<string> {
  const wiped = new Set<string>()
  for (const prototype of [Object.getPrototypeOf(Uint8Array.prototype) as Filled, Buffer.prototype as Filled]) {
    const original = prototype.fill
    vi.spyOn(prototype, 'fill').mockImplementation(function (this: Filled, ...rest) {
      if (rest[0] === 0 && rest.length === 1) wiped.add(Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join(''))
      return original.apply(this, rest)
    })
  }
  return wiped
}
