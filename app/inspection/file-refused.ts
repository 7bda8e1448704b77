import type { FileRefusal } from '~/domain/recruitment/documents'

/** A file is not taken, and why. Caught where the inspection begins. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'

  constructor(readonly refusal: FileRefusal) {
    super(refusal)
  }
}
