/** What found something: the screen says it in words, `clearing:recognisers.<name>`. */
export const recogniserNames = [
  'own-identity', 'email', 'address-of-a-page', 'own-page', 'domain', 'handle', 'phone', 'cpr', 'personnummer', 'fodselsnummer', 'henkilotunnus',
  'iban', 'danish-account', 'address', 'birth-date', 'passport', 'lexicon', 'name-rule', 'name-tagger', 'mention', 'presidio', 'onnx',
] as const
export type RecogniserName = (typeof recogniserNames)[number]
