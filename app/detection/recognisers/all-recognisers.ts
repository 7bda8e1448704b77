import { findEmails, findLinks } from './addresses-on-the-net'
import { findBankAccounts } from './bank-accounts'
import { findBirthDates } from './birth-dates'
import { findNationalIds } from './national-ids'
import { findPassports } from './passports'
import { findPhones } from './phones'
import { findAddresses } from './postal-addresses'
import type { Recogniser } from './recogniser'

/** Everything that has a form of its own, in every language. */
export const formalRecognisers: readonly Recogniser[] = [findEmails, findLinks, findNationalIds, findBankAccounts, findPhones, findAddresses, findBirthDates, findPassports]
