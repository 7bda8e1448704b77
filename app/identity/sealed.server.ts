import { inspect } from 'node:util'

/**
 * Something that must not leave by accident: it prints as [sealed], cannot be serialised and shows its value only on `reveal()`.
 * A loader that returns one is an error page and not a leak.
 */
export class Sealed<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  /** The value. Each call is a place to review. */
  reveal(): T {
    return this.#value
  }

  toJSON(): never {
    throw new TypeError('a sealed value cannot be serialised')
  }

  toString(): string {
    return '[sealed]'
  }

  [inspect.custom](): string {
    return '[sealed]'
  }
}
