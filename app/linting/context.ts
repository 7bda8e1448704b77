import { compilePattern } from './pattern'
import type { LintLanguage } from './rule'

interface Context {
  /** The sentence speaks to the applicant. */
  readonly toApplicant: RegExp
  /** The sentence is about other people or about the work, so that a word in it need not be about the applicant. */
  readonly ofWork: RegExp
}

const contexts: Readonly<Partial<Record<LintLanguage, Context>>> = {
  da: {
    toApplicant: compilePattern('{you}|{your}|(?<=^\\s*|venligst |bedes ){asking}|ansøgere?n?s?', 'da'),
    ofWork: compilePattern(
      '{others}|hvordan (?!er|var|ser|føler|har {you} det)\\p{L}+ {you}|erfaring@|arbejd@(?: {you})? med|eksempl@|samarbejd@|rådgiv@|vejled@|undervis@|håndter@|behandl@|planlæg@ (?!at|børn|familie)|projekt@|opgave@|sag|sager|sagen|sagsbehandl@|sagsgang@|aktivitet@|en gang|engang|situation@|dokument@|registrer@|forebyg@|støtte@|kontroller@|opbevar@|lede|leder|ledelse|ledet|system@|regneark|metode@|politikere@|udvalg@|forhandl@|inddrag@|sikre@|lokalaftale@|lov|loven@|regler|reglerne|mennesker|personer|andre|kvinder|mænd|unge|ældre|nogen|{i} teamet|personale@|forklar|kendskab til|viden om|uddannelse i|fagligt|metoder|afdeling@|vagtplan@|forløb@|mødte|tilrettelæg@|formidl@|pleje@|indsats@|ansvar@|drift@|budget@|høring@|borgmester@|neutral@',
      'da',
    ),
  },
  en: {
    toApplicant: compilePattern('you|your|applicants?|(?<=^\\s*|please ){asking}', 'en'),
    ofWork: compilePattern(
      '{others}|how (?:do|did|would|have|will|can) you (?!feel|see|identify|vote|describe|stand)|examples?|experience@|work@ (?:with|on|in|for|at)|cooperat@|collaborat@|advis@|teach@|taught|handl@|deal with|dealt with|treat@ (?!for)|project@|tasks?|cases?|activit@|a time|an occasion|situation@|document@|register@|prevent@|support@ed|supporting|check@|stor(?:e|ed|ing)|lead|led|leading|manag@|systems?|spreadsheet@|method@|politicians?|committee@|negotiat@|involv@|ensur@|make sure|law|laws|rules|people|persons?|others|women|men|young|elderly|anyone|staff|train@ (?:in|as)|knowledge of|know about|explain|department@|rota|courses?|assess@|ward|wards|unit|lesson@|class|budget@|neutral@|meeting@|process@|servic@|policy|policies|data|software|plan@ (?:activit|a )@|program@|sector',
      'en',
    ),
  },
}

/** Whether the sentence around a word puts something to the applicant, and speaks neither of other people nor of the work. */
export function asksOfApplicant(text: string, word: { start: number; end: number }, language: LintLanguage): boolean {
  const context = contexts[language]
  if (context === undefined) return false
  const { before, after } = sentenceAround(text, word, /[.?!\n]/u)
  const rest = `${before}–${after}` // without the word itself
  return rest.search(context.toApplicant) >= 0 && rest.search(context.ofWork) < 0
}

/** What stands before and after a span in its own sentence. */
export function sentenceAround(text: string, span: { start: number; end: number }, end: RegExp): { before: string; after: string } {
  const [before, after] = [text.slice(0, span.start).split(end).at(-1) ?? '', text.slice(span.end).split(end, 1)[0] ?? '']
  return { before, after }
}
