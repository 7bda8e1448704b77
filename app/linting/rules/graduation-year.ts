import type { Rule } from '../rule'

export const graduationYear: Rule = {
  name: 'graduation_year',
  level: 'forbidden',
  heedsNegation: true,
  patterns: {
    da: {
      asked: [
        '(?:eksamens|dimissions|afgangs|dimittend|studenter|afslutnings|kandidat)(?:år|årstal|årgang|dato)@',
        '(?:årstal@|år|dato) for (?:{your} |afsluttet |afslutning@ (?:af )?|færdiggørelse@ (?:af )?|bestået )?(?:{your} )?(?:afgangs)?(?:eksamen|uddannelse@?|studentereksamen|dimission|afslutning|kandidatgrad|svendeprøve|afgangseksamen|studie@)',
      ],
      said: [
        '{when} {you}{a} (?:blev|er|var) ~ (?:student@|færdig@|uddannet|kandidat|bachelor|udlært|dimitteret|nyuddannet|autoriseret)',
        '{when} {you}{a} (?:bestod|tog|afsluttede|gennemførte|færdiggjorde|fik|forlod|har) … (?:eksamen@|\\p{L}*uddannelse@|studentereksamen|skole@|gymnasi@|studi@|grad|svendebrev|svendeprøve|bachelor@|kandidat@|eksamensbevis|universitet@|hf)',
        '{when} {you}{a} (?:dimitterede|gik ud)(?: af \\p{L}+)?',
        '(?:dimittend|student|kandidat|studenterårgang|færdiguddannet) (?:fra )?(?:årgang )?(?:19|20)\\d\\d',
      ],
      inQuestion: [
        '{when} (?:\\p{L}+) {you}(?: \\p{L}+){0,3} (?:færdig@|uddannet|udlært|student|kandidat)(?: \\p{L}+){0,3}',
        '{when} (?:er|var|stammer|har|fik) {your} (?:eksamensbevis|diplom|autorisation|eksamen|svendebrev|bevis)@(?: \\p{L}+)?',
        '{when} (?:blev|er|var) {you}{a} ~ (?:student@|færdig@|uddannet|kandidat|bachelor|udlært|dimitteret|nyuddannet|autoriseret|cand@)',
        '{when} (?:bestod|tog|afsluttede|gennemførte|færdiggjorde|fik|forlod|sluttede|afslutter|har) {you}{a} … (?:eksamen@|\\p{L}*uddannelse@|studentereksamen|skole@|gymnasi@|studi@|grad@?|svendebrev|svendeprøve|bachelor@|kandidat@|diplom|eksamensbevis|universitet@|læretid|studentereksamen|afgangsbevis|hf|folkeskole@|autorisation)',
        '{when} (?:dimitterede|gik) {you}(?: ud af| ud fra| fra| færdig)?(?: \\p{L}+){0,3}',
        '{when} (?:er|var|lå|ligger|faldt) {your} (?:studenter|afgangs)?(?:eksamen|dimission|uddannelse)(?: \\p{L}+){0,3}',
        'hvor (?:mange år|længe|lang tid) (?:er det )?siden … (?:skole@|uddannelse@|student@|studi@|eksamen|gymnasi@|dimitter@|færdig@|udlært|uddannet)',
        'hvor (?:mange år|længe) har {you}{a} (?:været )?(?:færdig@|uddannet|udlært|student)',
        'hvilken (?:studenter)?årgang (?:er|blev) {you}',
      ],
      hinted: [
        'studenterår@',
        'eksamensår@',
        'årgang',
        'dimitter@',
        'student',
      ],
    },
    en: {
      asked: [
        '(?:year|date) (?:of|in which) (?:your |{you} )?(?:graduat@|degree|qualif@|complet@|leaving school|diploma|finish@)(?: \\p{L}+){0,3}',
        '(?:graduation|graduating|degree|exam|qualification|completion|leaving) (?:years?|dates?)',
        'class of (?:19|20)\\d\\d',
        'years? of (?:graduation|qualification)',
      ],
      said: [
        '(?<!(?:time|occasion|situation|case|shift|day) ){when} {you}(?: \\p{L}+)? (?:graduated|left|finished|completed|qualified|obtained|received|passed|earned|took|got|were awarded)(?= .*(?:school|degree|studies|education|university|college|training|diploma|exam|graduat|qualif|nurse|teacher|bachelor|master|apprentice|programme))|{when} {you}(?: \\p{L}+)? (?:graduated|qualified|left school)',
      ],
      inQuestion: [
        '{when} (?:is|was|does) {your} (?:diploma|degree|certificate|licence|authorisation|qualification)(?: \\p{L}+){0,2}',
        '(?:dates?|years?) (?:that )?{you} (?:attended|went to|left|were at|studied at|started|finished) (?:school|university|college|\\p{L}+ school)',
        'how long (?:has it been|is it|was it)(?: since)? (?:since )?{you} (?:left|finished|graduated|completed|qualified|studied)(?: \\p{L}+){0,3}',
        '{when} did {you}{a} (?:graduate|qualify|leave (?:school|university|college)|matriculate)',
        '{when} did {you}{a} (?:finish|complete|obtain|receive|pass|earn|take|get|gain|finalise|attend|leave|end|become|sit) … (?:school|degree@?|studies|education|university|college|training|diploma|exam@|qualification@?|bachelor@|master@|apprenticeship|qualified|authorised|licensed|programme)',
        '{when} (?:was|is|were) {your} (?:graduation|degree|final exam@|diploma|education)(?: \\p{L}+){0,2}',
        'how (?:long|many years) (?:ago|is it since|has it been since|have passed since) … (?:school|degree|studies|graduat@|education|university|college|qualif@|training)',
        'how long have {you} been (?:qualified|out of (?:school|university|college))',
        'what (?:is|was) {your} graduation year',
      ],
      hinted: [
        'graduated?',
        'graduation',
        'class of',
      ],
    },
  },
  reason: {
    da: 'Årstallet for en eksamen viser alderen. Forskelsbehandlingsloven forbyder forskelsbehandling på grund af alder (§§ 2 og 5).',
    en: 'The year of an examination shows the age. The Danish Act against Discrimination forbids differential treatment because of age (§§ 2 and 5).',
  },
  suggestion: {
    da: 'Spørg, om uddannelsen er gennemført: "Har du gennemført en uddannelse som …?"',
    en: 'Ask whether the education is completed: "Have you completed an education as …?"',
  },
}
