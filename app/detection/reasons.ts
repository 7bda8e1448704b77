import type { LocalText } from '~/domain/local-text'
import type { FormalCategory } from './recognisers/recogniser'

/** Why a detection is one, for whoever measures the detector at a terminal; screens have their own words. */
export const reasons: Readonly<Record<FormalCategory, LocalText>> = {
  'email': { da: 'ligner en e-mailadresse', en: 'looks like an e-mail address' },
  'link': { da: 'ligner en adresse på nettet eller et navn på et socialt medie', en: 'looks like a web address or a name in social media' },
  'phone': { da: 'ligner et telefonnummer', en: 'looks like a telephone number' },
  'national-id': { da: 'ligner et CPR-nummer eller et nordisk personnummer', en: 'looks like a national identity number' },
  'bank-account': { da: 'ligner et kontonummer', en: 'looks like a bank account' },
}
