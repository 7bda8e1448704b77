import type { FindingCategory } from '~/domain/anonymity/categories'

/** Types that are ours by another name (https://microsoft.github.io/presidio/supported_entities/). */
const namedAlike: Readonly<Record<string, FindingCategory>> = {
  PERSON: 'person-name', EMAIL_ADDRESS: 'email', PHONE_NUMBER: 'phone', URL: 'link', LOCATION: 'town', NRP: 'origin', DATE_TIME: 'date',
  ORGANIZATION: 'employer', IBAN_CODE: 'bank-account', US_BANK_NUMBER: 'bank-account', CREDIT_CARD: 'bank-account',
}

/** Numbers that a state knows one person by: its analyzer knows some, and a host may have added the Nordic ones. */
const numbersOfPersons = new Set([
  'UK_NINO', 'UK_NHS', 'US_SSN', 'US_ITIN', 'CA_SIN', 'ES_NIF', 'ES_NIE', 'IT_FISCAL_CODE', 'IT_IDENTITY_CARD', 'PL_PESEL',
  'DE_ID_CARD', 'DE_TAX_ID', 'DE_TAX_NUMBER', 'DE_SOCIAL_SECURITY', 'DE_HEALTH_INSURANCE',
  'FI_PERSONAL_IDENTITY_CODE', 'SE_PERSONNUMMER', 'DK_CPR', 'DK_CPR_NUMBER', 'NO_FODSELSNUMMER', 'NO_BIRTH_NUMBER',
  'AU_TFN', 'AU_MEDICARE', 'IN_AADHAAR', 'IN_PAN', 'IN_VOTER', 'KR_RRN', 'KR_FRN', 'SG_NRIC_FIN', 'TH_TNIN', 'NG_NIN', 'ZA_ID_NUMBER', 'TR_NATIONAL_ID', 'TW_NATIONAL_ID',
])

/** Passports and driving licences of any country. */
const papers = /^[A-Z]{2}_(PASSPORT|DRIVER_LICENSE|DRIVING_LICENCE|FUEHRERSCHEIN)$/

/** What an entity type of Presidio is to us, or null for what says nothing of a person (a company's number, a network address) or is not known. */
export function categoryOfEntity(type: string): FindingCategory | null {
  if (numbersOfPersons.has(type)) return 'national-id'
  if (papers.test(type)) return 'passport'
  return Object.hasOwn(namedAlike, type) ? namedAlike[type] ?? null : null
}
