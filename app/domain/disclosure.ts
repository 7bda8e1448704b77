/**
 * Which country's rules on who may see a recruitment's documents an organisation lives under (docs/access-to-documents.md). It decides what is said to
 * applicants before they apply, in the case file and to whoever asks for access; it opens nothing.
 */
export const disclosures = ['denmark', 'finland', 'sweden'] as const
export type Disclosure = (typeof disclosures)[number]
