import type { Rule } from '../rule'

export const photo: Rule = {
  name: 'photo',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      said: [
        'vi (?:modtager|ser|ønsker|vil (?:gerne|meget gerne)(?: se| have| modtage)?|sætter pris på|hører)(?: gerne)? (?:et|dit|{your}) (?<e>(?:\\p{L}+ )?(?:foto|billede|portræt|profilbillede))(?! af (?!dig))',
        'læg@ (?:et )?(?<e>(?:\\p{L}+ )?(?:billede|foto)) (?:af dig@|i {your} profil|ind|ved|op)',
        '(?:vedhæft|vedlæg|vedlagt|upload|send|indsend|medsend|indsæt|tilføj|medbring|vis|del|fremsend)(?:e|er|es)? (?:\\p{L}+ ){0,6}?(?<e>(?:(?:profil|pas|portræt|ansigts|cv-?)?(?:foto|billede|fotografi)(?:et|er)?|portræt|selfie|videopræsentation|video)(?: af (?:{you} selv|dig|Dem))?)(?! (?:af (?!dig|Dem)|fra|på (?!dig|{your})|som|til (?!os)|over))',
        '(?:{ask})(?: {fill}| nyt| nyere| vellignende| gode?t?| aktuelt| vellignende)* (?<e>(?:profil|pas|portræt|ansigts)(?:foto|billede)@|portræt|(?:billede|foto|fotografi)(?= af (?:{you} selv|dig|Dem|jer)))',
        '(?:foto|billede|fotografi|portræt|video)(?:er|et)? af (?:dig|{you} selv|Dem|ansøgere?n?)',
        '(?:cv@|ansøgning@) (?:med|inkl\\.?|inklusive|vedlagt|vedhæftet) (?<e>(?:\\p{L}+ )?(?:foto|billede|fotografi|portræt|profilbillede|portrætfoto))(?! af| fra)',
        '{your} (?:profil|pas|portræt)?(?:foto|billede)(?! af)',
        '(?:foto|billede) (?:skal|bedes|må gerne|vedlægges|ønskes|vedhæftes|medsendes|er (?:et krav|påkrævet|nødvendigt))(?: vedlægges| vedhæftes| medsendes)?',
        'vellignende (?:foto|billede|portræt)',
        'hvordan ser {you} ud',
      ],
      inQuestion: [
        'har {you}{a} et (?<e>(?:pas|portræt|profil)?(?:foto|billede)) (?:som|vi|af {you})(?: \\p{L}+){0,4}',
        'må vi (?:få|se) et (?:\\p{L}+ )?(?:foto|billede) af (?:dig|Dem)',
        '(?<=^\\s*)(?:portræt|profil|pas)?(?:foto|billede)\\s*:?(?=\\s*$)',
      ],
      inAdvert: [
        '(?:cv|ansøgning|referencer|eksamensbevis|brev)(?: \\p{L}+){0,2} (?:og|samt|med) (?<e>(?:et )?(?:foto|billede|profilbillede|portrætfoto))',
        '(?:foto|billede) (?:vedlægges|ønskes|bedes)',
        'med (?:vedlagt |vedhæftet |vellignende )?(?:foto|profilbillede|portrætfoto)',
      ],
      except: [
        '(?:foto|billed)@ (?:af|fra) (?:et|en|{your}) (?:arbejde|projekt|opgave|produkt|værk|lokale|resultat)@',
        '{i} billeder?(?! af {you})',
        'et billede af (?:hvordan|{your} (?:hverdag|arbejde|opgaver))',
      ],
    },
    en: {
      said: [
        'we (?:would|want|like|appreciate|ask|prefer)(?: \\p{L}+){0,3} (?:a|your) (?<e>(?:recent )?(?:photo(?:graph)?|picture|headshot|portrait))(?! of (?!you))',
        'put (?:a |your )?(?<e>(?:photo|picture)(?: of yourself)?) (?:in|on|into)(?: \\p{L}+)?',
        '(?:attach|upload|send|include|enclose|submit|provide|add|supply|share|insert|email|show|bring)(?:ing|ed)? (?:(?!your (?:child|work))[^\\s.?!;]+ ){0,7}?(?<e>(?:(?:passport|profile|portrait|head|id)[ -]?)?(?:photo(?:graph)?|picture|headshot|portrait|selfie|image|video)s?(?: of (?:yourself|you|your face))?)(?! (?:of (?!you|yourself)|from|that|which|to (?!us)|for|taken by|frames?|editing))',
        '(?:photo(?:graph)?|picture|headshot|portrait|selfie|image|video)s? of (?:yourself|you|your face|the applicant|applicants)',
        '{your}(?: recent| own)? (?:photo(?:graph)?|headshot|passport photo|profile picture|portrait)(?! of)',
        '(?:cvs?|application@|resumes?|letters?|applicants?)(?: \\p{L}+){0,4} (?:with|include|contain|including|attach|enclose|have|carry) (?:a |an |your )?(?<e>(?:\\p{L}+ )?(?:photo(?:graph)?|picture|headshot|portrait))',
        '(?:photo(?:graph)?|headshot|picture) (?:is )?(?:required|mandatory|must be|should be|to be) ?(?:attached|enclosed|included)?',
        '(?:recent|passport-size|passport|passport-sized) (?:photo(?:graph)?|headshot)',
        'what do {you} look like',
      ],
      inQuestion: [
        'do {you} have (?:a|any) (?:recent )?(?:photo(?:graph)?|headshot|picture)s? (?:of yourself|we|that we|you can)',
        '(?:may|can|could) we (?:see|have|get) (?:a )?(?:photo(?:graph)?|picture|headshot) of you',
        '(?<=^\\s*)(?:recent |passport |profile )?(?:photo(?:graph)?|headshot|picture)\\s*:?(?=\\s*$)',
      ],
      inAdvert: [
        '(?:cv|resume|letter|application|references)(?: \\p{L}+){0,3} (?:and|with) (?:a |your )?(?<e>(?:recent )?(?:photo(?:graph)?|picture|headshot|portrait))',
        'with (?:a |your )?(?:recent )?(?:photo(?:graph)?|headshot)',
      ],
      except: [
        '(?:a|the) picture of (?:how|a|the|your (?:day|work|job|approach))',
        '(?:photo|picture)s? of (?:their|the|a|his|her|your work)',
      ],
    },
  },
  reason: {
    da: 'Et foto viser køn, alder, hudfarve og tro, som der ikke må lægges vægt på: forskelsbehandlingsloven § 2 og ligebehandlingsloven § 2.',
    en: 'A photo shows sex, age, skin colour and faith, none of which may count: the Danish Act against Discrimination § 2 and the Equal Treatment Act § 2.',
  },
  suggestion: {
    da: 'Slet det, og skriv: "Send ikke foto."',
    en: 'Delete it and write: "Please send no photo."',
  },
}
