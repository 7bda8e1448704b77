import type { Rule } from '../rule'

export const birthDate: Rule = {
  name: 'birth_date',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        'fødsels(?:dato|dag|år|data|måned|årgang|tidspunkt)@(?: ?(?:og|/) ?-?(?:måned|dag|år))?',
        'dato for {your} fødsel',
        '(?:hvornår|årstal@) (?:\\p{L}+ )?{you}(?: \\p{L}+)? er født',
      ],
      said: [
        '{your} (?:egen )?fødsel',
        'født (?:i|før|efter|mellem) (?:19|20)\\d\\d',
        'hvornår {you} er født',
        'hvilk@ (?:år|dato|dag|måned|årgang) {you} er født',
      ],
      inQuestion: [
        'hvornår (?:er|blev) {you} født',
        'hvor og hvornår (?:er|blev) {you} født',
        'hvornår og hvor (?:er|blev) {you} født',
        '{i}? ?(?:hvilket|hvad) (?:år|årstal|årti|årtusinde) (?:er|blev) {you} født',
        '(?:hvilken|hvad for en) (?:dato|dag|årgang|måned) (?:er|blev|har) {you}(?: født| fødselsdag)?',
        'hvornår har {you} fødselsdag',
        'hvornår (?:fylder|fyldte) {you}(?: år| rundt| \\d\\d)?',
        'hvilken årgang er {you}',
      ],
      except: [
        '(?:barnets|børnenes|borgerens|patientens|elevens|borgeres|børns|deres|dennes) fødsels@',
      ],
      hinted: [
        'fødselsdato@',
        'fødselsår@',
        'fødselsdag@',
      ],
    },
    en: {
      asked: [
        '(?:date|day|month|year|place and date|date and place|time) of (?:your )?birth',
        'birth ?(?:date|day|year)s?',
        'd\\.?o\\.?b\\.?',
      ],
      said: [
        '{your} (?:own )?birth',
        'born (?:in|before|after|between) (?:19|20)\\d\\d',
        '(?:when|(?:the |what |which )?(?:year|date|day|month)(?: in which| that)?) {you} were born',
      ],
      inQuestion: [
        'when were {you} born',
        '(?:where and when|when and where) were {you} born',
        '(?:in |on )?(?:what|which) (?:year|date|day|month|decade) were {you} born',
        'when (?:is|\'s) {your} birthday',
        'when (?:do|did|will) {you} turn \\d\\d',
      ],
      except: [
        '(?:child|client|patient|pupil|resident|customer|their|his|her)(?:\'s|s\')? (?:date of birth|birth ?(?:date|day))',
      ],
      hinted: [
        'date of birth',
        'birth ?date',
        'birthday',
        'year of birth',
      ],
    },
  },
  reason: {
    da: 'Fødselsdatoen viser alderen. Forskelsbehandlingsloven forbyder forskelsbehandling på grund af alder (§§ 2 og 5), og GDPR art. 5, stk. 1, litra c, tillader kun oplysninger, der er nødvendige.',
    en: 'A date of birth shows the age. The Danish Act against Discrimination forbids differential treatment because of age (§§ 2 and 5), and GDPR art. 5(1)(c) allows only what is necessary.',
  },
  suggestion: {
    da: 'Slet det. Fødselsdatoen kan indhentes, når ansættelsen er aftalt.',
    en: 'Delete it. The date of birth can be obtained once the appointment is agreed.',
  },
}
