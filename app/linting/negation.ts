import { sentenceAround } from './context'
import { latin } from './pattern'
import type { LintLanguage } from './rule'

/**
 * Wordings that ask the applicant to leave a thing out, or say that it counts for nothing: `before` in the same sentence ahead of
 * the evidence, `after` behind it. A question such as "Do you not have children?" is none of them.
 */
const denials: Readonly<Partial<Record<LintLanguage, { before: RegExp; after: RegExp }>>> = {
  da: {
    before: word("(?:uanset|udelad@|undlad@|fjern@|slet@|uden(?! for)|hverken|aldrig|anonym@|fravær af|i stedet for|ikke (?:at )?(?:oplyse|skrive|nævne|angive|anføre|vedhæfte|vedlægge|sende|uploade|fortælle|indtaste|bruge|bede|spørge|kende|se|lægge|medsende|have|vide|komme ind på|afsløre|tage hensyn)|(?:oplys|skriv|nævn|angiv|anfør|vedhæft|vedlæg|send|medsend|upload|fortæl|indtast|opgiv|brug|tilføj|medtag|afslør|læg|giv) (?:\\p{L}+ ){0,2}ikke(?! kun| blot| bare| alene)|(?:skal|behøver|må|bør|kan|vil)(?: (?:du|De|I|vi|man|ansøgere?n?|ansøgningen|cv'et|svaret))? (?:venligst )?(?:ikke|aldrig|hverken)|(?:vi|der)(?: \\p{L}+){0,3} (?:ikke|intet|ingen)|ikke (?:brug for|nødvendigt|relevant|lov til)|frabede@|diskriminer@|forskelsbehand@)"),
    after: word("(?:spiller|har|får|tæller|indgår|er|bliver|betyder|skal|må|vil|kan|bør|ønskes|bedes|vises|påvirker|kommer)(?: \\p{L}+){0,3} (?:ikke|ingen|intet|hverken|udelad@|undlad@|uden|skjul@|slør@|fjern@|ligegyldig@|underordne@|uvedkommende|irrelevant@)(?! (?:søge|ansøge))|er (?:ligegyldig@|underordne@|uvedkommende|irrelevant@|uden betydning)|holdes (?:skjult|adskilt|ude)"),
  },
  en: {
    before: word("(?:regardless of|irrespective of|without|leave out|leave off|leaving out|omit@|exclud@|remov@|delet@|neither|never|instead of|rather than|anonym@|not (?:to )?(?:state|give|write|mention|include|attach|enclose|send|upload|tell|enter|ask|need|know|consider|list|provide|disclose|reveal|say|name|share|submit|indicate|describe|use|be asked|required|necessary|have to|see|take|look)|(?:do|need|should|must|may|shall|will|can)(?: we)? not|(?:don't|mustn't|needn't|shouldn't|won't|cannot|can't|do not)(?! you)|no (?:need|reason|requirement)|nothing about|discriminat@|refrain@|avoid@|no matter|whatever|free of)"),
    after: word("(?:is|are|will|does|do|must|should|plays?|has|have|need|may|counts?|makes?)(?: \\p{L}+){0,3} (?:not|no|never|nothing|irrelevant|hidden|removed|masked|withheld|immaterial)(?! (?:apply|be considered|be accepted))|(?:isn't|aren't|won't|doesn't|don't|needn't|mustn't)|(?:is|are) (?:irrelevant|immaterial|hidden|removed)|left out|kept (?:apart|out|separate)"),
  },
}

function word(source: string): RegExp {
  return new RegExp(latin(`(?<![\\p{L}\\p{N}])(?:${source.replaceAll('@', '\\p{L}*').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`), 'u')
}

const butAlso: Readonly<Partial<Record<LintLanguage, RegExp>>> = { da: word('ikke (?:kun|blot|bare|alene)'), en: word('not (?:only|just|merely)') }

/** Whether the sentence around the evidence asks the applicant to leave it out, or says that it does not count. */
export function isDenied(text: string, evidence: { start: number; end: number }, language: LintLanguage): boolean {
  const denial = denials[language]
  if (denial === undefined) return false
  const { before, after } = sentenceAround(text, evidence, /[.?!;\n]/u)
  if (butAlso[language]?.test(before)) return false
  return denial.before.test(before) || denial.after.test(after)
}
