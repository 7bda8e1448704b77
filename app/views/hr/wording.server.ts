import type { RecruitmentQuestion } from '#db/stores/questionnaires'
import type { Language, LocalText } from '~/domain/local-text'
import type { Bank } from '~/domain/questionnaire/bank'
import { lintText, type LintOptions } from '~/linting/lint-text'
import type { FindingLevel, LintFinding, RuleName } from '~/linting/rule'

/** Something in a text of HR's that should not be asked, or could be said better. A proposal: HR decides. */
export interface WordingNote {
  /** The field that the text stands in: `prompt.da`. */
  readonly field: string
  readonly language: Language
  readonly rule: RuleName
  readonly level: FindingLevel
  /** The words in question, and a little of what stands around them. */
  readonly before: string
  readonly evidence: string
  readonly after: string
  readonly reason: LocalText
  readonly suggestion: LocalText
}

export interface TextToRead extends Omit<LintOptions, 'language' | 'readability'> {
  /** The field without its language: `prompt`. */
  readonly field: string
  readonly text: LocalText
}

/** Where no bank says otherwise: the LIX of plain factual prose, above which a text is called hard. */
const hardAbove = 45

/** What the linter has to say of texts, in the languages that applicants read them in, the forbidden first. */
export function wordingNotes(texts: readonly TextToRead[], { languages, lixAtMost = hardAbove }: { languages: readonly Language[]; lixAtMost?: number | undefined }): WordingNote[] {
  const notes = texts.flatMap(({ field, text, ...options }) => languages.flatMap((language) =>
    findingsOf(text[language] ?? '', { ...options, language, readability: lixAtMost }).map((found) => noteOf(found, { field: `${field}.${language}`, language, text: text[language] ?? '' }))))
  return [...notes.filter(({ level }) => level === 'forbidden'), ...notes.filter(({ level }) => level !== 'forbidden')]
}

/** The same of a question: of what is asked and the help to it. The material of a work sample is what it is. */
export function questionNotes({ kind, source, prompt, help }: RecruitmentQuestion, { bank, languages }: { bank: Bank | null; languages: readonly Language[] }): WordingNote[] {
  const original = source && source.family === bank?.id ? bank.questions.find(({ id }) => id === source.questionId) : undefined
  const approach = kind === 'work-sample' ? kind : original?.approach
  const texts = [{ field: 'prompt', text: prompt }, { field: 'help', text: help }]
  return wordingNotes(texts.map((text) => ({ ...text, kind: 'question', ...(approach && { approach }) })), { languages, lixAtMost: bank?.lixAtMost })
}

const around = 40

function noteOf({ rule, level, start, end, reason, suggestion }: LintFinding, { field, language, text }: { field: string; language: Language; text: string }): WordingNote {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return {
    field, language, rule, level, reason, suggestion,
    before: before.length > around ? `…${before.slice(-around).replace(/^\S*/u, '')}` : before,
    evidence: text.slice(start, end),
    after: after.length > around ? `${after.slice(0, around).replace(/\S*$/u, '')}…` : after,
  }
}

const known = new Map<string, readonly LintFinding[]>()
const mostKnown = 2000

/** A text that was read before is not read again: a page shows the notes of forty questions at once. */
function findingsOf(text: string, options: LintOptions): readonly LintFinding[] {
  if (text === '') return []
  const key = JSON.stringify([text, options])
  const found = known.get(key) ?? lintText(text, options)
  known.delete(key)
  known.set(key, found)
  if (known.size > mostKnown) known.delete(known.keys().next().value ?? '')
  return found
}
