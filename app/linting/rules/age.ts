import type { Rule } from '../rule'

export const age: Rule = {
  name: 'age',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        'alder@',
        'aldersgruppe',
        'leveår',
      ],
      said: [
        '(?:søger|ønsker|forestiller os|foretrækker|forventer|leder efter|kandidat@|ansøger@|medarbejder|kollega|person|{you} er|{you} skal være|{must} være|alderen|alder) ~ (?<e>(?:under|over|mellem|omkring|på|højst|mindst|max|maks@) (?!18|atten)\\d\\d(?: ?(?:og|-|–|til) ?\\d\\d)?(?: år)(?! (?:erfaring|siden|i |med|som)))',
        'i (?:slutningen af |begyndelsen af |midten af )?(?:20|30|40|50|60)\'?(?:erne|\'erne)',
        'i (?:tyverne|trediverne|fyrrerne|halvtredserne|tresserne)',
        '(?:øvre|nedre|maksimal@) aldersgrænse',
        'aldersgrænse@ (?:er|på)',
      ],
      inQuestion: [
        'hvor (?:gammel|gamle) (?:er|bliver|var) {you}',
        'hvor mange år er {you}(?: gammel)?(?= *[?.,]|$)',
        '(?:skriv|oplys|fortæl|angiv)@ … hvor (?:gammel|gamle) {you}',
        'er {you}{a} (?:fyldt|over eller under|under eller over|over|under|mellem|yngre end|ældre end|rundet) (?!18|atten)(?:de )?(?:\\d\\d|tyve|tredive|fyrre|halvtreds|tres)',
        'har {you}{a} (?:rundet|passeret) (?:de )?(?:\\d\\d|tredive|fyrre|halvtreds|tres)',
        'hvilken (?:aldersgruppe|alder|aldersklasse|generation) (?:tilhører|er|hører|har|befinder) {you}',
        '(?:hvornår|hvor (?:mange|længe|lang tid)) … (?:pension@|efterløn@|folkepension@|trække {you} tilbage)',
        '(?:planlægger|forventer|overvejer|ønsker|har|skal) {you}{a} (?:at )?(?:gå |planer om at gå )?(?:på |til )?(?:pension|efterløn|seniorordning)',
      ],
      inAdvert: [
        '{you} er (?:mellem )?\\d\\d ?(?:-|–|til|og) ?\\d\\d år',
        '(?<!børn )(?<!unge )(?<!elever )(?<!borgere )i alderen (?:fra )?(?:19|[2-6]\\d) ?(?:-|–|til) ?[2-7]\\d(?: år)?',
        '\\d\\d-årig@ (?:kollega|medarbejder|ansøger|kandidat)@',
      ],
      except: [
        '(?:består|{i} vores team|vi er|medarbejdere|kolleger|afdelingen|mænd og kvinder)(?: [^.?!\\n]+)?i alderen \\d\\d[^.?!]*',
      ],
      hinted: [
        'alder',
        'alderen',
        'aldersgruppe',
        'pension@',
        'efterløn@',
        'pensionsalder',
        'gammel',
      ],
    },
    en: {
      asked: [
        'age',
        'age (?:group|bracket|range|band)',
      ],
      said: [
        'aged? (?:between )?(?:19|[2-6]\\d) ?(?:and|to|-|–) ?[2-7]\\d',
        '(?:candidate|applicant|somebody|someone|person|colleague|you|you are|must be|preferably|be|ideally)s? ~ (?<e>(?:under|over|below|above|younger than|older than|not older than|no older than|between) (?!18\\b)(?:the age of )?\\d\\d(?: and \\d\\d)?)(?! (?:hours|people|employees|years\' experience|children|staff|percent|per|kg|kilos|%|days|years of exp|colleagues|miles|minutes))',
        'in (?:their|your) (?:early |late |mid-?)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0\'?s)',
        '(?:upper|maximum|max) age(?: limit)?',
        'age limit@',
      ],
      inQuestion: [
        'how old (?:are|were|will) {you}',
        'how old {you} are',
        'what (?:is|\'s) {your} (?:current |present )?age',
        '(?:which|what) age (?:group|bracket|range|band) … {you}',
        '(?:which|what) generation … {you}',
        'are {you}{a} (?:over or under|under or over|over|under|above|below|between|older than|younger than|past|at least)(?: the age of)? (?!18|eighteen)(?:\\d\\d|twenty|thirty|forty|fifty|sixty)',
        'have {you}{a} (?:turned|reached|passed)(?: the age of)? (?!18|eighteen)(?:\\d\\d|twenty|thirty|forty|fifty|sixty)',
        '(?:when|how (?:long|many years|soon)|at what age) … (?:{you}|{your}) … (?:retire|retirement|pension)',
        '(?:do|are|have) {you}{a} (?:plan@|intend@|think@|consider@|expect@) … (?:retire|retirement|retiring)',
        'how many years … {you} … retire',
      ],
      inAdvert: [
        '(?:preferably|ideally|aged?|must be|be) (?:under|over|below|above|between) (?!18)\\d\\d(?: years old)?',
        '{you} are (?:between )?\\d\\d (?:and|to|-) \\d\\d',
        '\\d\\d-year-old (?:candidate|applicant|colleague)',
      ],
      hinted: [
        'age',
        'retire',
        'retirement',
        'retiring',
        'how old',
      ],
      except: [
        '(?:consists?|our team|we are|employees|colleagues|staff|men and women)(?: [^.?!\\n]+)? aged \\d\\d[^.?!]*',
      ],
    },
  },
  reason: {
    da: 'Forskelsbehandlingsloven forbyder forskelsbehandling på grund af alder ved ansættelse (§ 2) og i annoncer (§ 5). Alderen siger intet om, hvad ansøgeren kan.',
    en: 'The Danish Act against Discrimination forbids treating applicants differently because of age when hiring (§ 2) and in adverts (§ 5). Age says nothing of what a person can do.',
  },
  suggestion: {
    da: 'Slet det. Spørg i stedet om den erfaring, opgaven kræver: "Fortæl om en gang, hvor du …".',
    en: 'Delete it. Ask instead for the experience that the task takes: "Tell us about a time when you …".',
  },
}
