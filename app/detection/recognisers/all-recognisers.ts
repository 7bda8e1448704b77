import { findEmails, findLinks } from './addresses-on-the-net'
import { findBankAccounts } from './bank-accounts'
import { findNationalIds } from './national-ids'
import { findPhones } from './phones'
import type { Recogniser } from './recogniser'

/** Everything that has a form of its own, in every language. */
export const formalRecognisers: readonly Recogniser[] = [findEmails, findLinks, findNationalIds, findBankAccounts, findPhones]
