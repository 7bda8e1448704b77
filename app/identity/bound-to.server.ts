import { bindingOf, type SealedPlace } from '~/domain/sealed-place'

/** Where an identity belongs. */
export type BoxContext = SealedPlace

/** The bytes that bind a ciphertext to its place. @throws RangeError for a part that could be read as two */
export function boundTo(label: string, parts: readonly string[]): Buffer {
  return Buffer.from(bindingOf(label, parts))
}

/** The same for the place of one application. */
export function boundToPlace(label: string, { organisationId, recruitmentId, applicationId }: BoxContext): Buffer {
  return boundTo(label, [organisationId, recruitmentId, applicationId])
}
