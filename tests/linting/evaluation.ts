import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintText } from '~/linting/lint-text'
import type { LintKind, RuleName } from '~/linting/rule'

export interface Fixture {
  readonly id: string
  readonly kind: LintKind
  readonly text: string
  readonly rules: readonly RuleName[]
}

export interface RuleFigures {
  readonly expected: number
  readonly found: number
  /** Texts in which the rule was found though it does not belong there. */
  readonly alarms: number
}

export interface Evaluation {
  readonly byRule: ReadonlyMap<RuleName, RuleFigures>
  readonly recall: number
  readonly harmless: number
  /** The share of harmless texts in which something was found. */
  readonly falseAlarms: number
}

export const fixtureLanguages = ['da', 'en'] as const
export type FixtureLanguage = (typeof fixtureLanguages)[number]
/** The rules were written by the first and never by the second, which is only measured. */
export const parts = { 'held-out': '.held-out', dev: '' } as const

export function readFixtures(language: FixtureLanguage, part: keyof typeof parts): Fixture[] {
  const file = join('tests', 'linting', 'fixtures', `${language}${parts[part]}.jsonl`)
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Fixture) // our own files
}

export function rulesFound({ text, kind }: Fixture, language: FixtureLanguage): Set<RuleName> {
  return new Set(lintText(text, { kind, language }).map(({ rule }) => rule))
}

export function evaluate(fixtures: readonly Fixture[], language: FixtureLanguage): Evaluation {
  const byRule = new Map<RuleName, RuleFigures>()
  const count = (rule: RuleName, more: Partial<RuleFigures>) => {
    const { expected, found, alarms } = byRule.get(rule) ?? { expected: 0, found: 0, alarms: 0 }
    byRule.set(rule, { expected: expected + (more.expected ?? 0), found: found + (more.found ?? 0), alarms: alarms + (more.alarms ?? 0) })
  }
  let alarming = 0
  for (const fixture of fixtures) {
    const found = rulesFound(fixture, language)
    for (const rule of fixture.rules) count(rule, { expected: 1, found: found.has(rule) ? 1 : 0 })
    for (const rule of found) if (!fixture.rules.includes(rule)) count(rule, { alarms: 1 })
    if (fixture.rules.length === 0 && found.size > 0) alarming += 1
  }
  const sum = (field: keyof RuleFigures) => [...byRule.values()].reduce((total, figures) => total + figures[field], 0)
  const harmless = fixtures.filter(({ rules }) => rules.length === 0).length
  return { byRule, recall: sum('found') / sum('expected'), harmless, falseAlarms: alarming / harmless }
}
