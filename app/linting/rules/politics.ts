import type { Rule } from '../rule'

export const politics: Rule = {
  name: 'politics',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:politisk@ (?:ståsted@?|holdning@?|overbevisning@?|anskuelse@?|tilhørsforhold|observans|standpunkt@?|synspunkt@?|orientering|sympati@?|parti|interesser|engagement|aktivitet@?|baggrund|farve|medlemskab@?)|partimedlemskab@?|parti@farve|parti|partitilhørsforhold|ideologi@?|stemmeafgivning)',
      ],
      inQuestion: [
        'hvilken politiker@(?: \\p{L}+)? {you}(?: \\p{L}+)?',
        '(?:hvilket|hvilke|hvad for et)(?: politisk@?)? parti(?:er)?(?: \\p{L}+){0,3} {you}(?: \\p{L}+){0,4}',
        '(?:hvad|hvem|hvordan) (?:stemte|stemmer) {you}(?: \\p{L}+){0,2}(?: (?:ved|til|på) .*)?',
        '(?:stemmer|stemte) {you}(?: \\p{L}+){0,3} (?:ved|til|på|rødt|blåt)(?: \\p{L}+)?',
        'er {you}{a} (?:\\p{L}+ )?(?:politisk (?:aktiv|engageret|interesseret|organiseret)|aktiv i (?:et )?(?:politisk )?(?:parti|politik)|medlem af (?:et )?(?:politisk parti|parti|ungdomsparti|enhedslisten|venstre|socialdemokratiet|\\p{L}*parti\\p{L}*|sf|en politisk \\p{L}+)|rød eller blå|venstreorienteret|højreorienteret|liberal|socialist|konservativ|opstillet|folkevalgt)',
        'har {you}{a} (?:\\p{L}+ ){0,3}(?:stillet op|været opstillet|været medlem af et(?: politisk)? parti|politiske tillidshverv|politiske (?:holdninger|ambitioner))(?: \\p{L}+){0,3}',
        'hvor (?:ligger|står|placerer|befinder) {you}(?: \\p{L}+){0,2} (?:politisk|på den politiske (?:skala|fløj|akse))',
        '(?:sympatiserer|holder) {you} med (?:et|hvilket|noget)?(?: \\p{L}+){0,3}parti',
        'hvad (?:mener|synes) {you} om (?:regeringen|statsministeren|(?:regeringens|partiet|partiernes) \\p{L}+)',
        'hvem (?:stemte|stemmer) {you} på',
      ],
      inAdvert: [
        '{you} (?:er|skal være|må ikke være) (?:medlem af (?:et )?(?:politisk parti|parti\\p{L}*|\\p{L}*partiet|socialdemokratiet|venstre)|socialdemokrat|liberal|konservativ|venstreorienteret|højreorienteret)',
        'politisk@ (?:ståsted|holdning|overbevisning|sympati)@ (?:som|der|skal|til)(?: \\p{L}+)?',
      ],
      hinted: [
        'politisk@ (?:parti@|holdning@|ståsted|overbevisning|engagement|aktiv|engageret|synspunkt@|liv)',
        '\\p{L}*parti',
        'partier',
        'politik',
        'statsminister@',
        'partimedlem@',
        'stemte',
        'regeringen',
        'folketingsvalg@',
        'kommunalvalg@',
        'venstreorienteret',
        'højreorienteret',
        'partibog',
      ],
    },
    en: {
      asked: [
        '(?:political (?:views?|opinions?|beliefs?|affiliations?|party|leanings?|convictions?|persuasion|stance|position|orientation|allegiances?|sympathies|preferences?|activities|involvement|memberships?|ideology)|politics|party (?:affiliation|membership|preference)|voting (?:record|history|intentions?|preference))',
      ],
      inQuestion: [
        '(?:which|what) politicians?(?: \\p{L}+)? {you}(?: \\p{L}+)?',
        '(?:which|what)(?: political)? part(?:y|ies)(?: \\p{L}+)? (?:do|did|are|would|have|will) {you}(?: \\p{L}+){0,5}',
        '(?:whom?|how|what|which way|which candidate) (?:did|do|would|will) {you}(?: \\p{L}+){0,2} vote(?: \\p{L}+){0,5}',
        '(?:did|do|will) {you}{a} vote(?: \\p{L}+){0,5}',
        'are {you}{a} (?:a |an )?(?:\\p{L}+ )?(?:member of (?:a |any |the )?(?:political party|political \\p{L}+|\\p{L}+ party|party|conservatives|social democrats)|politically (?:active|engaged|involved|interested)|left-wing|right-wing|liberal|conservative|socialist|active in (?:politics|a (?:political )?party)|labour|republican|democrat|party member|involved in politics)',
        '(?:would|do) {you} (?:call|describe|consider|regard|see) yourself(?: as)?(?: \\p{L}+)? (?:left|right|conservative|liberal|socialist|left-wing|right-wing|politically)(?: .*)?',
        'have {you}{a} (?:\\p{L}+ )?(?:stood|run|campaigned|been a member)(?: \\p{L}+){0,3} (?:election|office|political party|party|parliament|council)(?: \\p{L}+)?',
        '(?:which|what) political (?:party|wing|views?|opinions?)(?: \\p{L}+){0,5}',
        'do {you} (?:support|sympathi[sz]e with|belong to|donate to) (?:a|any|the|which)(?: \\p{L}+)? (?:party|political \\p{L}+|government)',
        'what do {you} think of (?:the )?(?:government|prime minister|president)',
        'where do {you} (?:stand|place yourself)(?: \\p{L}+)? (?:politically|on the political \\p{L}+)',
      ],
      inAdvert: [
        '{you} (?:are|must be|must not be) (?:a )?(?:member of (?:a |the )?(?:political party|\\p{L}+ party)|conservative|socialist|left-wing|right-wing)',
        '(?:share|sharing) our political (?:views|opinions)',
      ],
      hinted: [
        'political (?:part(?:y|ies)|views?|opinions?|beliefs?|leanings?|convictions?|affiliation@|engagement)',
        'vote',
        'voted',
        'election',
        'government',
        'left-wing',
        'right-wing',
        'politically active',
        'politics',
        'party member@',
        'political youth party',
        '(?:youth|conservative|labour|liberal|socialist) party',
      ],
    },
  },
  reason: {
    da: 'Forskelsbehandlingsloven § 4 forbyder at bede om oplysninger om politisk anskuelse, og GDPR art. 9 gør dem til følsomme oplysninger.',
    en: 'The Danish Act against Discrimination § 4 forbids asking for political views, and GDPR art. 9 makes them special category data.',
  },
  suggestion: {
    da: 'Slet det. Handler jobbet om politisk betjening, så spørg: "Fortæl om en gang, hvor du forberedte en sag til politisk behandling."',
    en: 'Delete it. If the post serves politicians, ask: "Tell us about a time when you prepared a case for a political decision."',
  },
}
