import type { LintLanguage } from './rule'

type Words = Readonly<Record<string, string>>

const danish: Words = {
  you: 'du|De|I|dig|Dem|jer',
  your: 'din|dit|dine|Deres|Jeres|jeres',
  i: '[iI]',
  /** Adverbs that may stand between the pronoun and the rest; to be written without a space before it. */
  a: '(?: (?:nogensinde|nogen sinde|tidligere|selv|nogen|nogle|i dag|for tiden|aktuelt|p\\.?t\\.?|også|allerede|eventuelt|mon|egentlig|måske|snart|stadig|lige nu|for øjeblikket|i øjeblikket|på nuværende tidspunkt|på noget tidspunkt|inden for de seneste \\p{L}+ år|af og til|ofte|normalt|jævnligt|gerne))*',
  when: 'hvornår|(?:hvilket|hvad) (?:år|årstal)|hvilken (?:måned|dato)|året(?: hvor)?|årstal(?:let)?(?: for)? hvor(?:når)?|det år(?: hvor)?',
  own: 'egen|eget|egne|nuværende|fulde|private|personlige|præcise|nøjagtige|aktuelle|generelle|evt\\.?|eventuelle|faste|hjemlige|nærmeste|almene|almindelige|fysiske|psykiske|mentale|etniske|nuv\\.|kulturelle|religiøse|politiske|faglige|seneste',
  ask: '{asking}|bed@ (?:dig|Dem|jer|ansøgere?n?e?|om)(?: (?:om|venligst))*(?: at)?(?: {asking})?|vi (?:ønsker|mangler|beder om|kræver|skal (?:bruge|have|kende)|har brug for|vil gerne (?:vide|kende|have|se|høre om|bede om))|må vi (?:få|bede om|spørge (?:om|til)|kende|se|vide)|{must} indeholde|har {you}',
  asking: '(?:oplys|angiv|anfør|skriv|fortæl|nævn|indtast|udfyld|meddel|opgiv|notér|noter|tilføj|redegør|beskriv|giv|indsend|send|medsend|tilsend|fremsend|eftersend|vedhæft|vedlæg|upload|uploade|indsæt|bekræft|medtag|inkludér|inkluder|registrer|registrér|dokumenter|afkryds|tast|præciser|vælg|vis|del|informer|orienter)(?:e|er|es|et)?|sæt kryds ud for|svar på|husk|gør rede for|lad os (?:vide|høre)|kom gerne ind på',
  must: '(?:skal|bør|bedes|må gerne)',
  fill: 'venligst|gerne|også|os|lidt|om|her|nedenfor|herunder|{your}|{own}|en|et|den|det|og|samt|eller|plus|inkl\\.?|inklusive|at|med|på|kort|dit|hvad|hvilken|hvilket|er|i (?:ansøgningen|dit cv|cv\'et|svaret|skemaet|feltet)|sammen med (?:ansøgningen|dit cv)|til (?:ansøgningen|os)|{formfield}',
  formfield: '(?:fulde )?navn@|køn|telefon@|tlf\\.?|mobil@|e-?mail@|mail@|adresse@|alder|fødsels@|cpr@|personnummer|civil@|nationalitet|statsborgerskab|religion|trosretning|uddannelse@|cv|ansøgning(?:en)?|kvalifikationer|referencer|løn@|foto|billede|stilling@?|titel|postnummer|modersmål|sprog@|børn|kontaktoplysninger|oplysning@|eksamens@|bilag|samtlige|andre',
  others: 'borger@|barn|barnet@|barns|børn@|elev@|patient@|kund@|beboer@|medarbejder@|kolleg@|forældre@|pårørende@|klient@|deltager@|bruger@|modtager@|flygtning@|studerende@|familier@|gruppe@|målgruppe@',
  ofothers: ' (?:på|for|hos|af|blandt|til)(?: \\p{L}+){0,2} {others}',
}

const english: Words = {
  you: 'you',
  your: 'your',
  a: '(?: (?:ever|currently|previously|now|already|also|presently|at present|ever been|still|yourself|personally|recently|regularly|often|usually|normally|actively|happen to|in the past|by any chance|perhaps))*',
  when: 'when|(?:what|which) (?:year|date|month)|the (?:year|date|month)(?: when| in which| that)?',
  own: 'own|current|full|exact|present|home|private|personal|precise|general|overall|ethnic|cultural|religious|political|physical|mental|permanent|recent|family|actual|latest',
  ask: '{asking}|(?:asked|required|requested|invited|obliged|need|have|want|like) (?:you )?to {asking}|we (?:need|require|ask for|want|would like(?: to (?:know|see|have))?|must have|want to know)|may we (?:have|ask|know|see)|{must} (?:include|contain|show|list|carry)|would like to know|(?:can|could|would|will) you(?: please)? {asking}|do you have|have you got',
  asking: 'state|provide|give|list|enter|indicate|specify|tell|describe|write|share|mention|include|attach|enclose|upload|send|submit|supply|fill in|disclose|confirm|declare|let us know|add|select|choose|say|record|type|type in|inform us of|insert|report|note|put down|fill out|detail|outline|remember|stating|giving|including|explain|outline|reveal|name',
  must: '(?:must|should|shall|ought to|need to|has to|have to|please)',
  fill: 'please|us|in|the|a|an|and|or|of|about|here|below|also|with|your|{own}|on|at|to|it|is|what|which|as well as|together|along|including|for|(?:in|with) (?:the|your) (?:application|cv|letter|resume|cover letter)|(?:with|on) (?:the|your) cv|{formfield}',
  formfield: 'names?|gender|sex|telephone|phone|mobile|e-?mail|mail|numbers?|address(?:es)?|age|date|birth|dob|marital|status|nationality|citizenship|religion|education|experience|cv|resume|application|letter|photo@|picture|references?|qualifications?|salary|job|title|post@|contact|details|information|number of|copy of|passport|documents?|languages?|certificates?|occupation|any|all',
  others: '(?:a |the |an )?(?:client|resident|child|pupil|patient|customer|employee|colleague|parent|relative|citizen|participant|student|user|recipient|refugee|staff|team|(?<!your )famil(?:y|ie)|group|person|someone|somebody|people)(?:s|ren)?@|children|their|his|her|those|whose',
  ofothers: '(?:\'s)? (?:of|for|among|in|about)(?: (?!your)\\p{L}+){0,2} {others}',
}

/** Words that the patterns of a language share. */
export const vocabulary: Readonly<Partial<Record<LintLanguage, Words>>> = { da: danish, en: english }
