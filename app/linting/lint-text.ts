import type { Approach } from '~/domain/questionnaire/bank'
import { allRules } from './all-rules'
import { asksOfApplicant } from './context'
import { isDenied } from './negation'
import { asking, compilePattern } from './pattern'
import { plainText, type PlainText } from './plain-text'
import { unreadable } from './rules/readability'
import { ruleNames, type LintFinding, type LintKind, type LintLanguage, type Rule, type RulePatterns } from './rule'

export interface LintOptions {
  readonly kind: LintKind
  readonly language: LintLanguage
  /** How the question draws out what a person can do: a question that is meant as a situation or rests on material may be hypothetical. */
  readonly approach?: Approach
  /** The highest LIX that passes; without it readability is not looked at. Only Danish, Swedish and Norwegian have one. */
  readonly readability?: number
}

interface Match {
  readonly start: number
  readonly end: number
}

/** The approaches that a hypothetical wording belongs to. */
const imagined: readonly Approach[] = ['situation', 'work-sample', 'knowledge']

/**
 * Points out what a question or an advert must not ask for, and wording that could be better.
 *
 * @returns the findings in the order of the text; those of one rule do not overlap. Spans are UTF-16 code units of `text`.
 */
export function lintText(text: string, options: LintOptions): LintFinding[] {
  const plain = plainText(text, options.language)
  const findings = allRules
    .filter((rule) => rule.name !== 'hypothetical' || options.approach === undefined || !imagined.includes(options.approach))
    .flatMap((rule) => findingsOf(rule, plain, options))
  return [...findings, ...unreadable(text, options)].sort(byPlace)
}

const byPlace = (a: LintFinding, b: LintFinding) => a.start - b.start || a.end - b.end || ruleNames.indexOf(a.rule) - ruleNames.indexOf(b.rule)

function findingsOf(rule: Rule, plain: PlainText, { kind, language }: LintOptions): LintFinding[] {
  const { found, hinted, except } = compiled(rule, kind, language)
  const hints = hinted.flatMap((pattern) => matchesOf(pattern, plain.text)).filter((match) => asksOfApplicant(plain.text, match, language))
  const matches = [...found.flatMap((pattern) => matchesOf(pattern, plain.text)), ...hints]
  if (matches.length === 0) return []
  const exceptions = except.flatMap((pattern) => matchesOf(pattern, plain.text))
  const kept = matches.filter((match) => !exceptions.some((one) => overlap(one, match)) && !(rule.heedsNegation && isDenied(plain.text, match, language)))
  const { name, level, reason, suggestion } = rule
  return merge(kept).map(({ start, end }) => ({ rule: name, level, ...plain.original(start, end), reason, suggestion }))
}

function matchesOf(pattern: RegExp, text: string): Match[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [start, end] = match.indices?.groups?.e ?? [match.index, match.index + match[0].length]
    return { start, end }
  })
}

const overlap = (a: Match, b: Match) => a.start < b.end && b.start < a.end

function merge(matches: readonly Match[]): Match[] {
  const merged: Match[] = []
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || match.start >= last.end) merged.push(match)
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, match.end) }
  }
  return merged
}

interface CompiledRule {
  readonly found: readonly RegExp[]
  readonly hinted: readonly RegExp[]
  readonly except: readonly RegExp[]
}
const known = new Map<string, CompiledRule>()

/** A rule's patterns for one language and kind of text, compiled when first wanted. */
function compiled(rule: Rule, kind: LintKind, language: LintLanguage): CompiledRule {
  const key = `${rule.name} ${kind} ${language}`
  const ready = known.get(key) ?? compile(rule, kind, language)
  known.set(key, ready)
  return ready
}

const noPatterns: Required<RulePatterns> = { asked: [], hinted: [], said: [], inQuestion: [], inAdvert: [], except: [] }

function compile(rule: Rule, kind: LintKind, language: LintLanguage): CompiledRule {
  const { asked, hinted, said, inQuestion, inAdvert, except }: Required<RulePatterns> = { ...noPatterns, ...rule.patterns[language] }
  const things = asked.length === 0 ? [] : asking(asked.join('|'), { kind, language })
  const found = [...things, ...said, ...(kind === 'question' ? inQuestion : inAdvert)]
  const all = (patterns: readonly string[]) => patterns.map((pattern) => compilePattern(pattern, language))
  return { found: all(found), hinted: kind === 'question' ? all(hinted) : [], except: all(except) }
}
