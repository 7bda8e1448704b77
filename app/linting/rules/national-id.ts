import type { Rule } from '../rule'

export const nationalId: Rule = {
  name: 'national_id',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:fulde )?(?:cpr|person|personnr|personnummer|id)(?:[-. ]*(?:nummer|nr\\.?|nre|numre|oplysning@))(?:et)?',
        'cpr',
        'personnummer@',
        'pas(?:nummer|kopi)@',
        'kopi af (?:{your} )?(?:pas|sundhedskort|sygesikring@|gule sundhedskort|sygesikringsbevis)',
        'sundhedskort@',
        'sygesikringskort',
        'sygesikringsbevis',
      ],
      said: [
        '(?:sidste )?(?:fire|4|ti|10) cifre … (?:cpr@|personnummer@)',
        '{your}(?: fulde)? (?:cpr|personnummer)@',
      ],
      inQuestion: [
        '(?:hvad|hvilket) er {your} (?:fulde )?(?:cpr|personnummer|pasnummer)@',
        '(?:hvad|hvilket) (?:cpr|personnummer)@(?:[- ]?(?:nummer|nr\\.?))? har {you}',
      ],
      inAdvert: [
        '(?:ansøgning@|cv\'?et|ansøger@)(?: \\p{L}+){0,6} (?<e>cpr@(?:[-. ]?(?:nummer|nr\\.?))?|personnummer@)',
      ],
      except: [
        '(?:borgeres|borgerens|patientens|barnets|kunders) (?:cpr|personnummer)@',
      ],
      hinted: [
        'cpr@',
        'personnummer@',
        'sundhedskort@',
      ],
    },
    en: {
      asked: [
        '(?:social security|national insurance|national identification|national identity|national id|personal identification|personal identity|personal id|civil registration|cpr|ssn|ni|identity|identification|identity card|id|passport|tax|insurance|nino)(?:[- ](?:number|no\\.?|code|card))s?',
        'ssn',
        'cpr',
        'nino',
        'copy of {your} (?:passport|id|id card|identity card|national id@|health card)',
        '(?:scan|photocopy) of {your} (?:passport|id|identity card)',
      ],
      said: [
        'digits of {your}(?: \\p{L}+){0,3} (?:ssn|number|cpr|id)',
        '{your} (?:cpr|ssn|social security|national insurance)(?: number)?',
      ],
      inQuestion: [
        'what (?:is|\'s) {your} (?:cpr|ssn|social security|national insurance)(?: number)?',
      ],
      hinted: [
        'cpr',
        'social security number',
        'national insurance number',
        'ssn',
        'passport',
      ],
    },
  },
  reason: {
    da: 'Et CPR-nummer viser fødselsdato og køn og er ikke nødvendigt for at vurdere en ansøger: GDPR art. 5, stk. 1, litra c, og art. 87 samt databeskyttelsesloven § 11.',
    en: 'A national identification number is not needed to assess an applicant (the Danish one shows birth date and sex): GDPR art. 5(1)(c) and art. 87, the Danish Data Protection Act § 11.',
  },
  suggestion: {
    da: 'Slet det. Nummeret kan indhentes, når ansættelsen er aftalt.',
    en: 'Delete it. The number can be obtained once the appointment is agreed.',
  },
}
