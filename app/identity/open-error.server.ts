/** Something sealed did not open: wrong key, wrong place or changed bytes. Which of them is deliberately not told. */
export class OpenError extends Error {
  override readonly name = 'OpenError'

  constructor() {
    super('could not be opened')
  }
}
