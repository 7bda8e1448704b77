/** The texts of the interface, a file for each audience in each language's folder. */
export const namespaces = [
  'common', 'public', 'applicant', 'hr', 'draft', 'drafting', 'questionnaire', 'wording', 'advert', 'saving', 'post', 'dry-run', 'banks', 'learned', 'exchange', 'lock', 'protocol', 'ranking', 'clearing', 'clerk', 'committee', 'calibration', 'reread', 'hearing', 'retention', 'blindness', 'trial', 'custody', 'audit', 'checkpoints', 'admin', 'findings', 'account', 'sign-in', 'refusals',
] as const
export type Namespace = (typeof namespaces)[number]

/** What applicants' pages are made of: these there are in every language of the interface. */
export const applicantNamespaces = ['common', 'public', 'applicant', 'refusals'] as const satisfies readonly Namespace[]
