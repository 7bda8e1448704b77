import type { ApplicationId, RecruitmentId } from './ids'

/** Where an identity belongs. A box moved to another application, recruitment or organisation does not open there. */
export interface SealedPlace {
  readonly organisationId: string
  readonly recruitmentId: RecruitmentId
  readonly applicationId: ApplicationId
}

const onePart = /^[\w-]+$/

/** What binds a ciphertext to its place, as `label|part|part`. @throws RangeError for a part that could be read as two */
export function bindingOf(label: string, parts: readonly string[]): string {
  if (!parts.every((part) => onePart.test(part))) throw new RangeError(`a part of ${label} is not a plain id`)
  return [label, ...parts].join('|')
}

/** The keys that are derived from an identity's data key: each opens one box beside it, and none leads back to the data key. */
export const derivedKeys = { claim: 'claim/v1', contact: 'contact/v1' } as const
export type DerivedKey = keyof typeof derivedKeys

/** The label under which the data key of an identity is sealed to a recruitment, and what it is bound to beside it. */
export function keyBindingOf({ organisationId, recruitmentId, applicationId }: SealedPlace): { info: string; aad: string } {
  return { info: bindingOf('idkey/v1', [organisationId, recruitmentId]), aad: applicationId }
}

/** The `info` of HKDF by which a key is derived for a place (RFC 5869). */
export function derivationOf(key: DerivedKey, { organisationId, recruitmentId, applicationId }: SealedPlace): string {
  return bindingOf(derivedKeys[key], [organisationId, recruitmentId, applicationId])
}
