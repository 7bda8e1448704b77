import type { Rule } from '../rule'

export const military: Rule = {
  name: 'military',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:værnepligt@?|militærtjeneste@?|militær (?:baggrund|rang|grad|status|tjeneste)@?|militære (?:baggrund|rang|grad|tjeneste|karriere|erfaring|status)|militærnægter@?|soldatertid@?|civilværnepligt|session@ (?:resultat)?|sessionsresultat|forsvarets dag)',
      ],
      said: [
        '(?:aftjent|aftjene|udstået|overstået|gennemført|afsluttet|gjort) (?:{your}|sin|den|al)? ?(?:værnepligt@?|militærtjeneste|soldatertid|civilværnepligt)',
      ],
      inQuestion: [
        '(?:hvornår|hvor|hvor længe|i hvilket regiment|som hvad) (?:var|har|aftjente|gjorde|blev) {you}(?: \\p{L}+){0,3} ?(?:soldat|værnepligt@?|militær@?|tjeneste|indkaldt|i forsvaret|hjemsendt|i hæren|forsvaret)',
        '(?:har|var|er|blev|skal) {you}{a} (?:\\p{L}+ ){0,4}(?<e>værnepligt@?|militærtjeneste|militæret|soldat|hæren|søværnet|flyvevåbnet|session@?|udsendt(?: \\p{L}+)? (?:med|af|for|i) (?:\\p{L}+ )?(?:forsvaret|hæren|militæret|krig|afghanistan|irak|mission)|(?:i|med|for) (?:forsvaret|militæret|hæren|hjemmeværnet)|hjemmeværnet|militærnægter|kasseret|udskrevet som soldat|veteran|reserveofficer|officer i forsvaret|indkaldt til (?:militær@|værnepligt|session)|sessionspligtig)(?= *[?.,;]| (?:eller|og|på|i|som|med|til)|$)',
        'hvilken (?:militær )?(?:rang|grad)(?: \\p{L}+){0,3} (?:forsvaret|militæret|hæren)',
        '(?:gjorde|aftjente) {you}(?: \\p{L}+)? (?:tjeneste|militærtjeneste|værnepligt@?)(?: \\p{L}+)?',
      ],
      inAdvert: [
        '{you}(?: \\p{L}+){0,3} (?:værnepligt@?|militærtjeneste|har været soldat|tidligere soldat|militær baggrund)',
        '(?:soldater|militær|forsvars)baggrund (?:er|foretrækkes|ønskes)?',
        'militær baggrund',
      ],
      except: [
        'har {you}(?: \\p{L}+){0,2} (?:erfaring|arbejdet|samarbejdet|rådgivet)@[^?]*',
      ],
      hinted: [
        'værnepligt@',
        'soldat@',
        'militær@',
        'session',
        'forsvaret',
        'hjemmeværn@',
        'i hæren',
      ],
    },
    en: {
      asked: [
        '(?:military (?:service|record|rank|background|status|history|experience|career|obligations?|training|discharge)|national service|conscription(?: status)?|compulsory service|discharge papers|service record|draft status|veteran status)',
      ],
      said: [
        '(?:completed|done|performed|finished|fulfilled|served)(?: {your}| their| any| the)?(?: \\p{L}+)? (?:military service|national service|conscription|military duty|compulsory service|draft)',
      ],
      inQuestion: [
        '(?:have|did|do|are|were|when|where|how long|in which|which|what)(?: \\p{L}+){0,3} {you}{a} (?:\\p{L}+ ){0,4}(?<e>military|armed forces|army|navy|air force|national service|conscript@|soldier|drafted|called up|deployed|veteran|marines?|reservist|home guard|conscientious objector|reserves|military service)(?= *[?.,;]| (?:or|and|in|as|at|for|with|service|to|by|yet)|$)',
        '(?:have|did|do) {you}{a} (?:served|serve)(?: \\p{L}+){0,2} (?:military|forces|army|navy|air force)',
        '(?:what|which) (?:was|is) {your} (?:\\p{L}+ )?rank(?: \\p{L}+){0,4}',
        '(?:what|which) (?:military )?(?:rank|regiment)(?: \\p{L}+){0,5}',
        '(?:are|were) {you} (?:declared |found )?(?:unfit|exempt@)(?: \\p{L}+)? (?:conscription|military service|service|the army|the draft)',
      ],
      inAdvert: [
        '(?:{you}|applicants?|candidates?|preferably)(?: \\p{L}+){0,5} (?:military (?:service|background)|national service|ex-military|former soldier|army background)',
        '(?:military|army|forces) background (?:preferred|required|is|an advantage)?',
      ],
      except: [
        'have {you}(?: \\p{L}+){0,2} (?:worked|advised|cooperated|collaborated|dealt|supported)(?! in)[^?]*',
        'how have {you} (?:worked|cooperated|collaborated)[^?]*',
        'do {you} have experience[^?]*',
      ],
      hinted: [
        'military@',
        'national service',
        'conscript@',
        'army',
        'soldier',
        'armed forces',
        'navy',
        'drafted',
        'veteran',
      ],
    },
  },
  reason: {
    da: 'Værnepligt viser køn, alder og nationalitet, som der ikke må lægges vægt på (ligebehandlingsloven § 2, forskelsbehandlingsloven § 2).',
    en: 'Military service shows sex, age and nationality, none of which may count (Equal Treatment Act § 2, Act against Discrimination § 2).',
  },
  suggestion: {
    da: 'Slet det. Spørg om den færdighed, der skal bruges: "Fortæl om en gang, hvor du ledede andre under pres."',
    en: 'Delete it. Ask for the skill that is needed: "Tell us about a time when you led others under pressure."',
  },
}
