import { startingSettings, type Organisation } from '#db/stores/organisations'
import type { Disclosure } from '~/domain/disclosure'

/** Whom an applicant can turn to; each '' where the organisation names nobody. */
export interface Contacts {
  readonly organisation: string
  readonly controllerAddress: string
  readonly privacyContact: string
  readonly dataProtectionOfficer: string
  readonly helpContact: string
  readonly paperAddress: string
  /** Whose rules on access to documents apply: what an applicant has to know before they apply. */
  readonly disclosure: Disclosure
}

export function contactsOf(organisation: Organisation | null): Contacts {
  const { controllerAddress, privacyContact, dataProtectionOfficer, helpContact, paperAddress, disclosure } = organisation?.settings ?? startingSettings
  return { organisation: organisation?.name ?? '', controllerAddress, privacyContact, dataProtectionOfficer, helpContact, paperAddress, disclosure }
}
