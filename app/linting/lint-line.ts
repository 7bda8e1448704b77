import { inLanguage } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import { jsonObject } from '~/domain/text/json-object'
import { lintText } from './lint-text'
import { lintKinds, lintLanguages, type LintKind, type LintLanguage, type RuleName } from './rule'

export interface LineOptions {
  readonly language: LintLanguage
  readonly jargon: boolean
  readonly readability?: number
}

export interface LintedLine {
  readonly id: string | number
  readonly rules: readonly RuleName[]
  readonly findings: readonly { readonly rule: RuleName; readonly start: number; readonly end: number; readonly reason: string; readonly suggestion: string }[]
}

/** What was asked for by `--lang da`, `--jargon` and `--readability 45`; a sentence says what is wrong. */
export function readLintOptions({ lang = 'da', jargon = false, readability }: { readonly lang?: string; readonly jargon?: boolean; readonly readability?: string }): Result<LineOptions, string> {
  const language = lintLanguages.find((known) => known === lang)
  if (language === undefined) return refused(`"${lang}" is not a language: use ${lintLanguages.join(', ')}`)
  if (readability === undefined) return ok({ language, jargon })
  return /^\d{1,3}$/u.test(readability) ? ok({ language, jargon, readability: Number(readability) }) : refused(`"${readability}" is not a LIX: use a whole number such as 45`)
}

/** Lints one line of JSON; a sentence says what is wrong with it. */
export function lintLine(line: string, { language, jargon, readability }: LineOptions): Result<LintedLine, string> {
  const asked = readLine(line)
  if (!asked.ok) return asked
  const { id, kind, text } = asked.value
  const found = lintText(text, { kind, language, readability }).filter(({ rule }) => jargon || rule !== 'jargon')
  return ok({
    id,
    rules: [...new Set(found.map(({ rule }) => rule))].sort(),
    findings: found.map(({ rule, start, end, reason, suggestion }) => ({ rule, start, end, reason: inLanguage(reason, language), suggestion: inLanguage(suggestion, language) })),
  })
}

interface AskedLine {
  readonly id: string | number
  readonly kind: LintKind
  readonly text: string
}

function readLine(line: string): Result<AskedLine, string> {
  const value = jsonObject(line)
  if (value === null) return refused('this is not a JSON object')
  const { id, kind, text } = value
  if (typeof id !== 'string' && typeof id !== 'number') return refused('"id" is missing or is neither text nor a number')
  const known = lintKinds.find((one) => one === kind)
  if (known === undefined) return refused(`"kind" must be ${lintKinds.map((one) => `"${one}"`).join(' or ')}`)
  if (typeof text !== 'string') return refused('"text" is missing or is not text')
  return ok({ id, kind: known, text })
}
