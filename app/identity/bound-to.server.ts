import type { ApplicationId, RecruitmentId } from '~/domain/ids'

/** Where an identity belongs. A box moved to another application, recruitment or organisation does not open there. */
export interface BoxContext {
  readonly organisationId: string
  readonly recruitmentId: RecruitmentId
  readonly applicationId: ApplicationId
}

const onePart = /^[\w-]+$/

/** The bytes that bind a ciphertext to its place, as `label|part|part`. Throws RangeError for a part that could be read as two. */
export function boundTo(label: string, parts: readonly string[]): Buffer {
  if (!parts.every((part) => onePart.test(part))) throw new RangeError(`a part of ${label} is not a plain id`)
  return Buffer.from([label, ...parts].join('|'))
}

/** The same for the place of one application. */
export function boundToPlace(label: string, { organisationId, recruitmentId, applicationId }: BoxContext): Buffer {
  return boundTo(label, [organisationId, recruitmentId, applicationId])
}
