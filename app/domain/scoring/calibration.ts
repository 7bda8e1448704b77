import type { Level } from './score'

/** Two or three sample answers are enough to find a common scale; none is allowed. */
export const sampleCount = { recommended: 2, most: 3 } as const

/** Longest sample answer and longest reason for its intended level, in UTF-16 units. */
export const longestSample = { text: 6000, reason: 1000 } as const

/** What a reviewer has done before the first real answer. */
export interface Preparation {
  readonly isIntroduced: boolean
  readonly samples: number
  /** How many of them this reviewer has scored. */
  readonly scored: number
}

/** What must be done before real answers open. */
export type Unprepared = 'introduction' | 'samples'

/** What a reviewer does next before real answers open; null when nothing stands in the way. */
export function firstToDo({ isIntroduced, samples, scored }: Preparation): Unprepared | null {
  if (!isIntroduced) return 'introduction'
  return scored < samples ? 'samples' : null
}

/** How a reviewer's level lies against the intended one. */
export const agreements = ['same', 'near', 'above', 'below', 'not-judged'] as const
export type Agreement = (typeof agreements)[number]

/** One level apart is near: the anchors stand at 1, 3 and 5, and 2 and 4 lie between them. */
export function agreement(own: Level | null, intended: Level): Agreement {
  if (own === null) return 'not-judged'
  if (own === intended) return 'same'
  if (Math.abs(own - intended) === 1) return 'near'
  return own > intended ? 'above' : 'below'
}

/** How many of a panel gave each level, from 1 to 5, and how many could not judge. No names, no order. */
export interface PanelLevels {
  readonly byLevel: readonly [number, number, number, number, number]
  readonly notJudged: number
}

export function panelLevels(given: readonly (Level | null)[]): PanelLevels {
  const times = (level: Level | null) => given.filter((each) => each === level).length
  return { byLevel: [times(1), times(2), times(3), times(4), times(5)], notJudged: times(null) }
}

/** A panel's levels may be seen once everybody who sits on it has scored every sample: earlier they would steer who has not. */
export function isPanelComplete(samplesScoredBy: readonly number[], samples: number): boolean {
  return samples > 0 && samplesScoredBy.length > 0 && samplesScoredBy.every((scored) => scored === samples)
}
