import { startingSettings, type Organisation } from '#db/stores/organisations'

/** Whom an applicant can turn to; each '' where the organisation names nobody. */
export interface Contacts {
  readonly organisation: string
  readonly controllerAddress: string
  readonly privacyContact: string
  readonly dataProtectionOfficer: string
  readonly helpContact: string
  readonly paperAddress: string
}

export function contactsOf(organisation: Organisation | null): Contacts {
  const { controllerAddress, privacyContact, dataProtectionOfficer, helpContact, paperAddress } = organisation?.settings ?? startingSettings
  return { organisation: organisation?.name ?? '', controllerAddress, privacyContact, dataProtectionOfficer, helpContact, paperAddress }
}
