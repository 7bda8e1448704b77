import type { OrganisationRole } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'

// Everything here is invented. The password is the same for all, printed at the start, and works in demo databases only.

export const demoPassword = 'prøv-uset-her'

export const demoOrganisation = 'Solbjerg Kommune'

export const demoContacts = {
  privacyContact: 'HR-afdelingen, hr@solbjerg.example, 12 34 56 20',
  controllerAddress: 'Solbjerg Kommune\nRådhuspladsen 1\n9999 Solbjerg',
  dataProtectionOfficer: 'Databeskyttelsesrådgiveren, databeskyttelse@solbjerg.example, 12 34 56 90',
  helpContact: 'Ansøgerhjælpen, 12 34 56 30 (hverdage 9–15), hjaelp@solbjerg.example',
  paperAddress: 'Solbjerg Kommune\nHR, Ansøgninger på papir\nRådhuspladsen 1\n9999 Solbjerg',
  accessibilityFeedback: 'Webredaktionen, web@solbjerg.example, 12 34 56 40',
} as const

export const demoDepartments: readonly LocalText[] = [
  { da: 'Økonomiforvaltningen', en: 'Finance Administration' },
  { da: 'Kultur- og Fritidsforvaltningen', en: 'Culture and Leisure Administration' },
  { da: 'Børne- og Ungdomsforvaltningen', en: 'Children and Youth Administration' },
  { da: 'Sundheds- og Omsorgsforvaltningen', en: 'Health and Care Administration' },
  { da: 'Socialforvaltningen', en: 'Social Services Administration' },
  { da: 'Teknik- og Miljøforvaltningen', en: 'Technical and Environmental Administration' },
  { da: 'Beskæftigelses- og Integrationsforvaltningen', en: 'Employment and Integration Administration' },
]

export interface DemoPerson {
  readonly id: DemoPersonName
  readonly name: string
  readonly roles: readonly OrganisationRole[]
  /** What the person does in the demo recruitments, for the list of sign-ins. */
  readonly part: LocalText
}

export type DemoPersonName = 'administrator' | 'hr' | 'hr2' | 'redactor' | 'chair' | 'reviewer1' | 'reviewer2' | 'reviewer3' | 'clerk' | 'auditor' | 'officer1' | 'officer2' | 'officer3' | 'officer4'

export const demoPeople: readonly DemoPerson[] = [
  { id: 'hr', name: 'Henriette Holm', roles: ['hr'], part: { da: 'HR: opretter, offentliggør, låser og åbner identiteter', en: 'HR: creates, publishes, locks and unseals' } },
  { id: 'redactor', name: 'Rune Bangsgaard', roles: [], part: { da: 'Klargører: læser og slører svar', en: 'Redactor: reads and veils answers' } },
  { id: 'chair', name: 'Birthe Winkel', roles: [], part: { da: 'Formand for udvalgene', en: 'Chair of the committees' } },
  { id: 'reviewer1', name: 'Bilal Demirci', roles: [], part: { da: 'Bedømmer', en: 'Reviewer' } },
  { id: 'reviewer2', name: 'Bodil Skovrup', roles: [], part: { da: 'Bedømmer', en: 'Reviewer' } },
  { id: 'reviewer3', name: 'Bjarke Lindqvist', roles: [], part: { da: 'Bedømmer', en: 'Reviewer' } },
  { id: 'hr2', name: 'Hanne Friborg', roles: ['hr'], part: { da: 'HR, en kollega', en: 'HR, a colleague' } },
  { id: 'clerk', name: 'Karla Rosenlund', roles: ['clerk'], part: { da: 'Indtaster: tager imod ansøgninger på papir og i telefonen', en: 'Clerk: takes applications on paper and by telephone' } },
  { id: 'auditor', name: 'Asta Kragelund', roles: ['auditor'], part: { da: 'Revisor: læser og efterprøver revisionssporet', en: 'Auditor: reads and verifies the audit log' } },
  { id: 'officer1', name: 'Helga Vangsgaard', roles: ['hr-officer'], part: { da: 'Nøgleholder for HR: åbner sammen med medarbejdernes nøgleholder', en: 'Key holder for HR: opens together with the employees\' key holder' } },
  { id: 'officer2', name: 'Troels Hedegaard', roles: ['employee-officer'], part: { da: 'Nøgleholder for medarbejderne (tillidsrepræsentant)', en: 'Key holder for the employees (union representative)' } },
  { id: 'officer3', name: 'Hjalte Sandager', roles: ['hr-officer'], part: { da: 'Nøgleholder for HR, en kollega', en: 'Key holder for HR, a colleague' } },
  { id: 'officer4', name: 'Thit Rosendahl', roles: ['employee-officer'], part: { da: 'Nøgleholder for medarbejderne, en kollega', en: 'Key holder for the employees, a colleague' } },
  { id: 'administrator', name: 'Anker Lundsby', roles: ['administrator'], part: { da: 'Administrator: brugere og indstillinger', en: 'Administrator: accounts and settings' } },
]

/** Receipt codes of applicants who have their answer, or soon will: a line each, beside the database. */
export const demoCodeFile = 'receipt-codes.txt'

/** The files of the demo's key holders, in the demo's data folder; the passphrase is the password. */
export const demoKeyFolder = 'officer-keys'

export const demoEmail = (person: DemoPerson) => `${person.id}@solbjerg.example`
