/** The levels of the rubric; 1, 3 and 5 are anchored in words. */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

/** One reviewer's judgement of one answer. Not being able to judge is no low score: it counts nowhere. */
export type Score = { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'cannot-judge' }

/** The form value of a judgement without a level. */
export const cannotJudge = 'cannot-judge'

/** The values the scoring form sends, in the order it shows them. */
export const scoreValues = ['1', '2', '3', '4', '5', cannotJudge] as const
export type ScoreValue = (typeof scoreValues)[number]

/** The judgement behind a form value, or null when it is none. */
export function parseScore(value: unknown): Score | null {
  if (value === cannotJudge) return { kind: cannotJudge }
  const level = levels.find((each) => String(each) === value)
  return level === undefined ? null : { kind: 'level', level }
}

/** A judgement as a form value. */
export function scoreValue(score: Score): string {
  return score.kind === 'level' ? String(score.level) : cannotJudge
}

/** A judgement as it is stored and ranked: null is "cannot judge". */
export function levelOf(score: Score): Level | null {
  return score.kind === 'level' ? score.level : null
}

/** The judgement behind a stored level, or null when the number is no level. */
export function scoreFromLevel(stored: number | null): Score | null {
  return parseScore(stored === null ? cannotJudge : String(stored))
}
