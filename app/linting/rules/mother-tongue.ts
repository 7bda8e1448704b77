import type { Rule } from '../rule'

export const motherTongue: Rule = {
  name: 'mother_tongue',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:modersmål@?|førstesprog@?|hjemmesprog@?|fødesprog)',
      ],
      said: [
        '(?:hvilke@?t?|hvad for (?:et|nogle)) sprog {you}(?: \\p{L}+)? (?:taler|er vokset op|er opvokset|talte|bruger|har talt)(?: \\p{L}+)? (?:hjemme|derhjemme|privat|med|i (?:hjemmet|familien)|som barn)(?: {your} (?:familie|forældre|børn))?',
      ],
      inQuestion: [
        '(?:taler|bruger|snakker|talte|tales) (?:{you}|I|der)(?: \\p{L}+){0,5} (?:derhjemme|i {your} (?:hjem|familie|barndomshjem)|hjemme hos {you})',
        '\\p{L}+talende (?:hjem|familie|forældre|barndomshjem)',
        'født (?:og opvokset )?(?:med|ind i) (?:et |en )?\\p{L}*(?:sprog|talende)@',
        '(?:hvilke@?t?|hvad for (?:et|nogle)) sprog (?:taler|talte|bruger|snakker) {you}(?: \\p{L}+)? (?:derhjemme|hjemme|i hjemmet|privat|med {your} (?:familie|forældre|børn|ægtefælle)|i {your} (?:hjem|familie|barndomshjem|privatliv)|som barn|i familien|indbyrdes)',
        '(?:hvilke@?t?|hvad for (?:et|nogle)) sprog (?:er|blev) {you}{a} (?:vokset op|opvokset|opdraget)(?: \\p{L}+)?',
        '(?:hvilke@?t?) sprog (?:lærte|talte) {you}(?: \\p{L}+)? (?:først|som barn|som det første)',
        'er (?:dansk|engelsk|svensk|norsk|det danske sprog) {your} (?:modersmål|førstesprog|andetsprog|første sprog|hjemmesprog)',
        'er {you}{a} (?:vokset op|opvokset|født) (?:med|ind i) (?:dansk|et andet sprog|flere sprog|to sprog)(?: \\p{L}+){0,3}',
        'har {you}{a} (?:dansk|engelsk|et andet sprog end dansk|et andet modersmål@?)(?: \\p{L}+)? (?:modersmål|førstesprog|andetsprog)',
        'har {you}(?: et)? andet modersmål(?: end dansk)?',
        'taler {you}{a} (?:dansk|et andet sprog(?: end dansk)?|arabisk|tyrkisk|engelsk) (?:derhjemme|hjemme|i hjemmet)',
        'er {you}{a} (?:tosproget|to-sproget|flersproget)',
        'hvad er {your} første sprog',
      ],
      inAdvert: [
        '(?:har|med|være|tale\\p{L}*) (?:dansk|engelsk|svensk|norsk) (?:\\p{L}+ )?som (?:modersmål|førstesprog)',
        'modersmål(?:et)? (?:er|skal være|være) (?:dansk|engelsk)',
        '(?:dansk|engelsk|\\p{L}+)(?: skriftligt og mundtligt| i skrift og tale)? (?:på|svarende til|i) modersmålsniveau',
        'modersmålsniveau',
        'indfødt@ (?:dansk|engelsk)?(?:talende|sproget|taler)',
        '(?:dansk|engelsk) som modersmål',
        'native speaker',
      ],
      except: [
        'modersmålsundervis@',
        'modersmålslærer@',
        '(?:barn|børn|elever?|borgere?|familier|kursister)(?: \\p{L}+){0,4} modersmål@',
      ],
      hinted: [
        'modersmål@',
        'førstesprog@',
        'tosproget',
      ],
    },
    en: {
      asked: [
        '(?:mother tongues?|native (?:language|tongue)s?|first languages?|home languages?|primary languages?)',
      ],
      said: [
        '(?:which|what) languages? {you}(?: \\p{L}+)? (?:speak|use|spoke|grew up)(?: \\p{L}+)? (?:at home|with your (?:family|parents|children)|as a child|privately|with|speaking)',
        'native[ -](?:[ -]?\\p{L}+ )?speakers?',
      ],
      inQuestion: [
        '(?:do|did) {you} (?:speak|use|talk)(?: \\p{L}+){0,5} (?:at home|with your (?:parents|family|children))',
        '\\p{L}+-speaking (?:home|family|parents|household)',
        '(?:which|what) languages? (?:do|did|are|were) {you}(?: \\p{L}+)? (?:speak|use|spoken|spoke|talk|learn|grow up|raised|brought up)(?: \\p{L}+){0,2} (?:at home|with your (?:family|parents|children|spouse)|as a child|first|privately|in your family|in your home|speaking|with|in|growing up)',
        '(?:which|what) languages?(?: is| was)?(?: spoken)? in your (?:home|family)',
        '(?:which|what) languages? did {you} (?:grow up (?:with|speaking)|learn first|grow up)',
        'is (?:english|danish|swedish|norwegian) (?:{your} )?(?:mother tongue|native language|first language|second language|home language|the (?:first )?language (?:{you}|spoken))(?: \\p{L}+){0,4}',
        'did {you} grow up (?:speaking|with) (?:english|danish|another language|\\p{L}+)(?= *\\?| as | at )',
        'are {you}{a} (?:a )?(?:native (?:\\p{L}+ )?speaker|native english|native danish|bilingual|english a native)',
        'do {you} speak (?:english|danish|another language|a language other than \\p{L}+|\\p{L}+) at home',
        'how did {you} come to speak(?: \\p{L}+)?',
      ],
      inAdvert: [
        '(?:mother tongue|native[- ]language|first[- ]language) (?:english|danish|\\p{L}+)?',
        '(?:english|danish) (?:as|is) (?:a |your |the |their )?(?:mother tongue|native language|first language)',
        'native(?:[- ]level)? (?:english|danish|speaker@|fluency|proficiency|command|level)',
        '(?:english|danish)(?: \\p{L}+){0,3} (?:at|to) (?:a )?native(?: speaker)? level',
        'mother[- ]tongue (?:level|standard)',
      ],
      except: [
        '(?:child@|pupil@|resident@|client@|patient@|in their|whose)(?: \\p{L}+){0,3} (?:mother tongue|first language|native language)',
        'whose first language',
      ],
      hinted: [
        'mother tongue',
        'native (?:language|tongue|speaker)',
        'first language',
      ],
    },
  },
  reason: {
    da: 'Modersmålet viser national eller etnisk oprindelse, som forskelsbehandlingsloven § 4 forbyder at bede om. Det er sproget i arbejdet, der tæller.',
    en: 'The mother tongue shows national or ethnic origin, which the Danish Act against Discrimination § 4 forbids asking for. What counts is the language at work.',
  },
  suggestion: {
    da: 'Skriv, hvad sproget skal bruges til: "Du kan føre en samtale på dansk med en borger og skrive et notat, kolleger forstår."',
    en: 'Say what the language is for: "You can hold a conversation with a resident in Danish and write a note that colleagues understand."',
  },
}
