import type { Rule } from '../rule'

export const address: Rule = {
  name: 'address',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?<!e-?mail-?)(?:(?:hjem|privat|bopæls|folkeregister|post)?adresse@?|bopæl@?|bopælskommune|postnummer@?|postnr\\.?|bostedskommune|hjemkommune|bopælsforhold|boligforhold|bydel|vejnavn)(?!-?rer|rer)',
      ],
      inQuestion: [
        'hvor (?:ligger|er) {your} (?:bolig|hjem|hus|lejlighed|bopæl)',
        'husnummer@',
        'er {you}(?: \\p{L}+)? fra (?:lokalområdet|byen|egnen|kommunen|området|omegnen)',
        'transporttid (?:\\p{L}+ )?(?:{you}|fra|til)(?: \\p{L}+){0,4}',
        '(?:hvor|i hvilken (?:by|kommune|bydel|landsdel)|i hvilket (?:område|kvarter|postnummer)|hvilken (?:by|kommune|bydel|vej|adresse)|hvilket (?:kvarter|område|postnummer))(?: \\p{L}+){0,2} (?:bor|er|har|opholder|bebor) {you}(?: \\p{L}+)?(?<=bor.*|bosat.*|boende.*|bopæl.*|adresse.*|hjemme.*|bolig.*)',
        'bor {you}{a} (?:i|på|tæt|inden|langt|uden|alene|i nærheden|her|lokalt|til leje)(?: \\p{L}+){0,4}',
        'hvor (?:langt|tæt|længe|lang tid)(?: \\p{L}+){0,2} (?:bor|har|er|tager|kører) {you}(?: \\p{L}+){0,5}(?<=bor.*|bopæl.*|hjem\\p{L}*.*|transport.*)',
        'er {you}{a} (?:\\p{L}+ )?(?:bosat|bosiddende|boende|tilmeldt folkeregisteret)(?: \\p{L}+){0,3}',
        'har {you}{a} (?:\\p{L}+ )?(?:bopæl|bolig|adresse)(?: \\p{L}+){0,3}',
        '(?:ejer|lejer) {you}{a} (?:\\p{L}+ )?bolig',
        'er {your} (?:bopæl|adresse)(?: \\p{L}+){0,4}',
        '(?:lang|langt) (?:transporttid|afstand) (?:\\p{L}+ )?(?:fra {your} (?:hjem|bopæl|bolig))',
      ],
      inAdvert: [
        '{you} (?:bor|er bosat|skal bo|skal være bosat|har bopæl)(?: \\p{L}+){0,4}',
        '(?:ansøger@|kandidat@) (?:\\p{L}+ ){0,3}(?:bosat|bosiddende|bopæl)(?: \\p{L}+){0,3}',
      ],
      except: [
        '(?:e-?mail|mail|ip|web|internet|virksomheds|borgerens|modtagerens|barnets|patientens)-?(?: |)adresse@',
        'adresser(?:e|er|ing|et|ede)@',
      ],
      hinted: [
        'bopæl@',
        'bosat',
        'bosiddende',
        'bopælskommune',
        'hjemmeadresse',
        'privatadresse',
        'postnummer@',
        'bor du',
        'bor De',
      ],
    },
    en: {
      asked: [
        '(?:(?:home|postal|residential|street|private|permanent|current|mailing|full)? ?address(?:es)?|place of residence|residence|post ?codes?|postal codes?|zip(?: codes?)?|home ?town|municipality of residence|neighbou?rhood|borough|home municipality|housing situation)(?! (?:the|a|an|this|any|how|issues|problems|these|it|each|book))',
      ],
      inQuestion: [
        'where is {your} (?:home|house|flat|residence)',
        'house number',
        'are {you}(?: \\p{L}+)? from (?:the local area|around here|the area|this (?:town|area|city|part))',
        '{your} (?:daily )?commute',
        '(?:at )?(?:which|what) address(?: \\p{L}+){0,3}',
        '(?:own|rent) (?:or rent )?your (?:own )?(?:home|house|flat|apartment)',
        'where(?: \\p{L}+)? (?:do|are|did) {you}{a} (?:live|living|reside|residing|stay|based|located|resident|staying|housed)(?: \\p{L}+)?',
        '(?:in )?(?:which|what) (?:\\p{L}+ ){0,3}(?:town|city|area|street|neighbou?rhood|municipality|borough|district|part|county|village|postcode|suburb|region|address)(?: of \\p{L}+){0,2}(?: \\p{L}+)? (?:do|are) {you}(?: \\p{L}+){0,3}',
        'how (?:far|close|near|long)(?: \\p{L}+){0,2} (?:do|is|are|have|does)(?: it)? (?:{you}|{your}|take)(?: \\p{L}+){0,6}(?<=(?:live|home|residence|house|commute).*)',
        '(?:do|are) {you}{a} (?:live|living|resident|residing|reside)(?: (?:in|near|close|within|at|outside|far|locally|here|on))(?: \\p{L}+){0,4}',
        'do {you} (?:own|rent) (?:a |your )?(?:\\p{L}+ )?(?:home|house|flat|apartment)',
        'how long (?:is|would) {your} (?:commute|journey to work)(?: \\p{L}+)?',
        'what is {your} (?:post ?code|zip(?: code)?|home address|address)',
      ],
      inAdvert: [
        '{you} (?:live|must live|must be resident|should live|are resident|reside)(?: \\p{L}+){1,4}',
        '(?:applicants?|candidates?) (?:must |should )?(?:live|be resident|reside|living|residing)(?: \\p{L}+){0,4}',
        'local residents only',
      ],
      except: [
        '(?:e-?mail|ip|web|email|internet|company) address@',
        '(?:resident|client|recipient|patient|child|customer|their)(?:\'s|s\')? (?:\\p{L}+ )?address@',
        'live (?:chat|system|production|data|stream)@',
        '(?:to|how {you}|you) address (?:the|a|an|problems?|issues?|conflicts?|any|this)',
      ],
      hinted: [
        'home address',
        'postcode@',
        'zip code',
        'reside',
        'commute from',
        'own or rent',
        'neighbou?rhood',
        'do you live',
        'you live',
      ],
    },
  },
  reason: {
    da: 'Adressen kan vise social og etnisk baggrund og gør ansøgeren genkendelig; den er ikke nødvendig for at vurdere svarene (GDPR art. 5, stk. 1, litra c).',
    en: 'An address can show social and ethnic background and makes the applicant recognisable; it is not needed to assess the answers (GDPR art. 5(1)(c)).',
  },
  suggestion: {
    da: 'Slet det. Kontaktoplysninger gives ét sted og holdes skjult for udvalget.',
    en: 'Delete it. Contact details are given in one place and hidden from the committee.',
  },
}
