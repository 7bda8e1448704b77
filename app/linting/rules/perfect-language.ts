import type { Rule } from '../rule'

export const perfectLanguage: Rule = {
  name: 'perfect_language',
  level: 'warning',
  heedsNegation: true,
  patterns: {
    da: {
      said: [
        '(?:skriver|taler|staver|skrive|tale|stave|formulerer (?:dig|sig))(?: \\p{L}+){0,3} (?:fejlfrit|perfekt|upåklageligt|uden fejl)',
        'som en indfødt@',
        '(?:perfekt|fejlfri|fejlfrit|upåklagelig@?|lydefri@?|uden fejl|ulastelig@?|pletfri@?|flydende og fejlfrit|accentfri@?|rent|formfuldendt@?|sikkert og fejlfrit|til perfektion|fuldkomment|excellent@?)(?: (?:og|i|mundtlig@|skriftlig@|skrevet|talt|tale|skrift|niveau|beherskelse af|forståelse af)){0,5} (?:dansk(?:kundskaber|færdigheder|niveau|sproglige)?|danske|engelske?|sprogkundskaber|sprogfærdigheder|svensk|norsk|tysk|sproget|sprog|retstavning|dansksprogligt?)',
        '(?:dansk(?:kundskaber|færdigheder|niveau|sproglige)?|danske|engelske?|sprogkundskaber|sprogfærdigheder|svensk|norsk|tysk|sproget|sprog|retstavning|dansksprogligt?)(?: \\p{L}+){0,6}? (?:perfekt|fejlfri|fejlfrit|upåklagelig@?|lydefri@?|uden fejl|ulastelig@?|pletfri@?|flydende og fejlfrit|accentfri@?|rent|formfuldendt@?|sikkert og fejlfrit|til perfektion|fuldkomment|excellent@?)(?! (?:drift|proces))',
        '(?:perfekt|fejlfri|fejlfrit|upåklagelig@?|lydefri@?|uden fejl|ulastelig@?|pletfri@?|flydende og fejlfrit|accentfri@?|rent|formfuldendt@?|sikkert og fejlfrit|til perfektion|fuldkomment|excellent@?) (?:formuleringsevne|sprogbrug|stavning|grammatik|udtale|skriftlig fremstilling)@(?: på dansk)?',
        '(?:dansk(?:kundskaber|færdigheder|niveau|sproglige)?|danske|engelske?|sprogkundskaber|sprogfærdigheder|svensk|norsk|tysk|sproget|sprog|retstavning|dansksprogligt?)(?: \\p{L}+){0,4} uden (?:\\p{L}+ ){0,2}(?:accent|fejl|dialekt|stavefejl|grammatiske fejl)',
        'uden (?:\\p{L}+ )?(?:accent|stavefejl|sprogfejl|dialekt|grammatiske fejl)',
        '(?:på )?modersmålsniveau',
        '(?:dansk|engelsk)(?: \\p{L}+){0,2} som modersmål',
        'native speaker@',
        '(?:behersker|mestrer|taler|skriver|formulerer \\p{L}+ på)(?: \\p{L}+){0,3} (?:dansk|engelsk|sproget)(?: \\p{L}+){0,6} (?:til perfektion|fejlfrit|perfekt|upåklageligt|som en indfødt|hundrede procent|100 procent)',
        '(?:fuldstændig|fuldt ud|helt) (?:fejlfrit|perfekt|flydende)(?: i)?(?: \\p{L}+)? (?:dansk(?:kundskaber|færdigheder|niveau|sproglige)?|danske|engelske?|sprogkundskaber|sprogfærdigheder|svensk|norsk|tysk|sproget|sprog|retstavning|dansksprogligt?)',
        'accentfrit(?: \\p{L}+)?',
        'indfødt@ (?:dansk|engelsk)?(?:talende|taler)',
        '(?:tale|skrive)(?: og (?:tale|skrive))? (?:perfekt|fejlfrit)(?: \\p{L}+)?',
      ],
      inQuestion: [
        '(?:er|hvor (?:godt|fejlfrit)) {your} (?:dansk|engelsk)(?: \\p{L}+)? (?:fejlfrit|perfekt|flydende|godt nok)',
        'har {you}{a} (?:\\p{L}+ )?accent',
      ],
      except: [
        '(?:borger|elev|barn|børn|patient)@[^.?!]*(?:accent|dansk)',
        'modersmålsundervis@',
        'rent (?:fagligt|praktisk|teknisk|dansk kursus)',
        'er {your} modersmål',
        'modersmål\\?',
      ],
    },
    en: {
      said: [
        '(?:write|speak|spell|writes|speaks)(?: \\p{L}+){0,3} (?:without (?:any )?(?:errors?|mistakes?)|flawlessly|perfectly|faultlessly)',
        'to perfection',
        '(?:completely|fully|entirely) correct (?:english|danish)',
        '(?:perfect|flawless|faultless|impeccable|error-free|immaculate|spotless|accent-free|accentless|unaccented|native|native-like|near-native|native-level|mother-tongue|exceptional|100 ?% fluent)(?:[- ](?:level|written|spoken|oral|and|in|command of|knowledge of|mastery of|grasp of|proficiency in|verbal|fluency in|the|speaking|quality|both|writing|speech|standard|use of|a)){0,6} (?:english|danish|swedish|norwegian|german|(?<!native )language(?: skills)?|grammar|spelling|pronunciation)(?! (?:speaker|tongue))',
        '(?:english|danish|language|grammar|spelling|pronunciation|swedish|norwegian)(?: skills)?(?: \\p{L}+){0,6} (?:perfect(?:ly|ion)?|flawless(?:ly)?|faultless(?:ly)?|impeccabl[ey]|error-free|immaculate|accent-free|without (?:\\p{L}+ ){0,3}(?:accent|mistakes?|errors?)|(?:at|to) (?:a )?native(?: speaker)? (?:level|standard)|like a native|free of (?:errors|accent))',
        'without (?:\\p{L}+ ){0,2}accent',
        'native[- ](?:[ -]?\\p{L}+ )?speakers?',
        'native[- ](?:level|like|speaker|standard)? ?(?:fluency|proficiency|command|competence|level)',
        'no (?:foreign |trace of an? |noticeable )?accent',
        '(?:speaks?|writes?|spoken|written)(?: and \\p{L}+)? (?:perfect|flawless|faultless|impeccable)(?: \\p{L}+)?',
        'accent-free(?: \\p{L}+)?',
        '(?:completely|absolutely|totally) (?:fluent|flawless|error-free)(?: in)?(?: \\p{L}+)?',
        '(?:english|danish) as (?:a |your |the |their )?(?:mother tongue|native language)',
      ],
      inQuestion: [
        '(?:is|how (?:good|perfect)) (?:is )?{your} (?:english|danish)(?: \\p{L}+)? (?:flawless|perfect|fluent|good enough|native)',
        'do {you}{a} (?:have|speak with) (?:an|a|any) (?:\\p{L}+ )?accent',
      ],
      except: [
        '(?:resident|child|pupil|patient|client)@[^.?!]*(?:accent|english|danish)',
        'is (?:english|danish) {your} native language',
        'native (?:apps?|code|cloud|plants|species|mobile)',
        'are {you}{a} (?:a )?native \\p{L}+ ?speaker',
      ],
    },
  },
  reason: {
    da: 'Krav om bedre sprog, end arbejdet kræver, kan være indirekte forskelsbehandling på grund af etnisk oprindelse (forskelsbehandlingsloven § 1, stk. 3, og § 2).',
    en: 'Asking for better language than the work takes may be indirect discrimination because of ethnic origin (the Danish Act against Discrimination § 1(3) and § 2).',
  },
  suggestion: {
    da: 'Skriv, hvad sproget skal bruges til: "Du skriver breve, som borgerne forstår", "Du kan føre en telefonsamtale på dansk".',
    en: 'Say what the language is for: "You write letters that residents understand", "You can hold a telephone conversation in Danish".',
  },
}
