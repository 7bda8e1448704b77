import type { Language } from '../local-text'
import type { FindingCategory, VeilReplacement } from './categories'
import type { Span } from './redaction'

interface InAnswer extends Span {
  readonly applicationKey: number
  readonly questionKey: number
  readonly language: Language
}

export interface DecidedFinding extends InAnswer {
  readonly category: FindingCategory
  readonly decision: 'open' | 'veiled' | 'kept'
}

export interface VeilInUse extends InAnswer {
  readonly replacement: VeilReplacement
}

/** What became of proposals: veiled, kept; or what people veiled without one. */
export const outcomes = ['accepted', 'rejected', 'by-hand'] as const
export type Outcome = (typeof outcomes)[number]

/** How often something came out in one language, and in how many answers. Nothing in it tells of an application. */
export interface DetectorCount {
  readonly language: Language
  readonly outcome: Outcome
  /** A category; of what was veiled by hand the word that stands there. */
  readonly about: string
  readonly spans: number
  readonly answers: number
}

const outcomeOf = { veiled: 'accepted', kept: 'rejected' } as const

/** Counts what was decided of findings, and what was veiled by hand where there was no finding. What nobody decided does not count. */
export function countOutcomes(findings: readonly DecidedFinding[], veils: readonly VeilInUse[]): DetectorCount[] {
  const decided = findings.flatMap((finding) => (finding.decision === 'open' ? [] : [{ ...finding, outcome: outcomeOf[finding.decision], about: finding.category as string }]))
  const proposedIn = grouped(findings, answerOf)
  const byHand = veils
    .filter((veil) => !(proposedIn.get(answerOf(veil)) ?? []).some(({ start, end }) => start < veil.end && veil.start < end))
    .map((veil) => ({ ...veil, outcome: 'by-hand' as const, about: veil.replacement as string }))
  return [...grouped([...decided, ...byHand], ({ language, outcome, about }) => `${language} ${outcome} ${about}`).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ language: first.language, outcome: first.outcome, about: first.about, spans: same.length, answers: new Set(same.map(answerOf)).size }] : []
  })
}

function grouped<T>(all: readonly T[], groupOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(groupOf(one))
    if (group) group.push(one)
    else groups.set(groupOf(one), [one])
  }
  return groups
}

function answerOf({ applicationKey, questionKey }: InAnswer): string {
  return `${applicationKey}/${questionKey}`
}

/** Fewer answers than that are told as few: who knows a recruitment shall not read its answers out of the figures. */
export const leastAnswers = 5
