import type { Rule } from '../rule'

export const union: Rule = {
  name: 'union',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:fagforening@?|fagforbund@?|a-kasse@?|faglige? (?:medlemskab@?|tilhørsforhold|organisation@?|organisering)|fagforeningsmedlemskab@?|fagligt medlemskab|fagligt tilhørsforhold|faglig organisation|forbundsmedlemskab)',
      ],
      said: [
        'medlem(?:skab)? af (?:\\p{L}+ ){0,2}(?:fagforening@?|fagforbund@?|a-kasse@?|faglig organisation|3f|hk|foa|djøf|krifa|dsr|bupl|dlf|ida|prosa|dansk magisterforening|metal|dansk metal|fagligt fælles forbund|sygeplejeråd@|det faglige hus|socialpædagogerne|ase)',
      ],
      inQuestion: [
        '(?:meldt|melde|indmeldt)(?: (?:dig|Dem))? (?:ind )?i (?:en )?(?:3f|hk|foa|\\p{L}*forbund@|fagforening@|krifa|djøf|dm)',
        '(?:vil|kunne|skal) {you}(?: \\p{L}+){0,4} (?:tillidsrepræsentant|tillidsmand)(?: \\p{L}+)?',
        '(?:hvilken|hvilket|hvilke|hvad for en)(?: af)?(?: \\p{L}+)? (?:fagforening@?|fagforbund@?|a-kasse@?|arbejdsløshedskasse|faglige? organisation@?|fagbevægelsen|forbund)(?: \\p{L}+)? {you}(?: \\p{L}+){0,3}',
        'er {you}{a} (?:\\p{L}+ )?(?:fagligt organiseret|organiseret(?= *\\?| i)|i fagforening|fagligt aktiv|fagforeningsmedlem|(?:hk|foa|3f)-?medlem|tillidsrepræsentant|tillidsmand|tilknyttet en fagforening|med i en fagforening|dækket af en fagforening)(?: \\p{L}+)?',
        'har {you}{a} (?:\\p{L}+ )?(?:været|haft|virket som|fungeret som|deltaget i|en)(?: \\p{L}+){0,3} (?:tillidsrepræsentant|tillidsmand|tillidshverv|strejke\\p{L}*|fagforening\\p{L}*|konflikter på arbejdsmarkedet|arbejdsnedlæggelse\\p{L}*|fællestillidsrepræsentant)(?: \\p{L}+){0,2}',
        '(?:deltog|strejkede) {you}(?: \\p{L}+){0,3} (?:strejke\\p{L}*|arbejdsnedlæggelse\\p{L}*)?',
        'har {you}{a} (?:været )?(?:tillidsrepræsentant|tillidsmand|strejket|en fagforening)(?: \\p{L}+)?',
        'betaler {you}{a} (?:kontingent )?til (?:en )?(?:fagforening@?|fagforbund@?|a-kasse@?|arbejdsløshedskasse|faglige? organisation@?|fagbevægelsen|forbund)',
        '(?:kunne|vil|ville) {you}{a} (?:\\p{L}+ ){0,3}(?:strejke|melde {you} (?:ind i|ud af))(?: \\p{L}+){0,3}',
        'hvad (?:mener|synes) {you} om fagforeninger',
      ],
      inAdvert: [
        '(?:{you}|ansøger@|medarbejder@) (?:er|skal være|må ikke være) (?:\\p{L}+ )?(?:fagligt organiseret|uorganiseret|organiseret i \\p{L}+)',
      ],
      except: [
        '(?:leder|chef|formand) (?:af|for|i) (?:\\p{L}+ )?fagforening@',
      ],
      hinted: [
        'fagforening@',
        'fagforbund@',
        'a-kasse@',
        'strejke@',
        'fagligt organiseret',
        'tillidsmand',
        'tillidsrepræsentant',
        'faglig organisation',
        'uorganiseret',
      ],
    },
    en: {
      asked: [
        '(?:(?:trade |labour |labor )?union(?: (?:membership|affiliation|status|card|activit(?:y|ies)|involvement|name))?s?|unemployment fund)(?! representativ)',
      ],
      said: [
        '(?:member|membership) (?:of|in) (?:a |any |the |your |our |which )?(?:\\p{L}+ )?(?:trade |labour |labor )?(?:union|unemployment fund|staff association)s?',
        '(?:trade |labour |labor )?union (?:member|membership)s?(?! services| benefits)',
      ],
      inQuestion: [
        '(?:which|what)(?: (?:trade|labour|labor))? unions?(?: \\p{L}+)? (?:do|are|did|have|were) {you}(?: \\p{L}+){0,4}',
        '(?:are|were|have|do|did) {you}{a} (?:\\p{L}+ ){0,4}(?:unionised|unionized|in a union|in a trade union|join(?:ed)? a (?:trade )?union|belong(?:ed)? to a (?:trade )?union|union (?:rep|representative|steward|activist|official)|shop steward|active in (?:a|your|the) (?:trade )?union|pay union dues)(?: \\p{L}+)?',
        '(?:have|did|do|would|will|were) {you}{a} (?:\\p{L}+ ){0,4}(?:strike|strikes|industrial action|walkout|picket@)',
        '(?:do|did|would) {you}{a} (?:support|intend to join|plan to join|join|belong to|favou?r) (?:a |any |the )?(?:trade )?unions?',
        'what do {you} think (?:of|about) (?:trade )?unions?',
      ],
      inAdvert: [
        '(?:unionised|non-union|unionized|union-free)(?: applicants?| workers?| candidates?)?',
        '(?:must|should) (?:not )?(?:be|join|belong to)(?: \\p{L}+){0,4} union',
      ],
      hinted: [
        'unions?',
        'trade unions?',
        'unioni[sz]ed',
        'shop steward',
        'strikes?',
        'union rep(?:resentative)?',
        'industrial action',
      ],
    },
  },
  reason: {
    da: 'Lov om foreningsfrihed på arbejdsmarkedet forbyder at lægge vægt på medlemskab ved ansættelse, og GDPR art. 9 gør fagforening til en følsom oplysning.',
    en: 'The Danish Act on Freedom of Association in the labour market forbids letting membership count when hiring, and GDPR art. 9 makes union membership special category data.',
  },
  suggestion: {
    da: 'Slet det. Spørg om samarbejde: "Fortæl om en gang, hvor du fandt en løsning sammen med kolleger og ledelse."',
    en: 'Delete it. Ask about cooperation: "Tell us about a time when you found a solution together with colleagues and managers."',
  },
}
