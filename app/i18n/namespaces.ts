/** The texts of the interface, a file for each audience in each language's folder. */
export const namespaces = [
  'common', 'public', 'applicant', 'outcome', 'hr', 'draft', 'drafting', 'questionnaire', 'wording', 'advert', 'saving', 'post', 'dry-run', 'banks', 'learned', 'exchange', 'lock', 'answers', 'letters', 'interviews', 'stand-ins', 'protocol', 'case-file', 'case-documents', 'own-access', 'ranking', 'clearing', 'clerk', 'committee', 'calibration', 'reread', 'hearing', 'documents', 'messages', 'own-documents', 'own-messages', 'retention', 'blindness', 'trial', 'comparison', 'equality', 'evaluation', 'experience', 'custody', 'audit', 'checkpoints', 'admin', 'findings', 'account', 'sign-in', 'refusals',
] as const
export type Namespace = (typeof namespaces)[number]

/** What applicants' pages are made of: these there are in every language of the interface. */
export const applicantNamespaces = ['common', 'public', 'applicant', 'outcome', 'own-documents', 'own-messages', 'equality', 'refusals'] as const satisfies readonly Namespace[]
