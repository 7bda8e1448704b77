import type { TypicalTime } from '../questionnaire/time-spent'
import type { LearnedFigures } from './learned'
import { minutesToScore } from './scoring-time'

/**
 * From where on a question is pointed out to HR. Advice: nothing is blocked by it, and a question may be worth keeping for what it asks.
 *
 * - `leastAnswers`: with fewer, intervals promise too much, as for a ranking's reliability.
 * - `easy`, `hard`: items between .3 and .7 tell most (M. J. Allen and W. M. Yen, "Introduction to Measurement Theory", 1979, chapter 6).
 *   `tooEasy`, `tooHard`: nine tenths of the way to an end of the scale, where there is hardly anything left to tell apart.
 * - `little`, `clear`: an item below .2 is to be mended or left out, from .3 on it is reasonably good (R. L. Ebel and D. A. Frisbie,
 *   "Essentials of Educational Measurement", 5th edition 1991, chapter 13; J. C. Nunnally and I. H. Bernstein, "Psychometric
 *   Theory", 3rd edition 1994, ask an item–rest correlation of .3).
 * - `tentative`, `reliable`: K. Krippendorff, "Content Analysis" (2004), p. 241.
 * - `manyCannotJudge`: every seventh judgement; a rule of this program's own.
 * - `tooLong`: half as long again as applicants are told, or twice as long as scoring is reckoned to take; rules of this program's own.
 */
export const thresholds = {
  leastAnswers: 10,
  difficulty: { tooHard: 0.1, hard: 0.3, easy: 0.7, tooEasy: 0.9 },
  discrimination: { little: 0.2, clear: 0.3 },
  alpha: { tentative: 0.667, reliable: 0.8 },
  manyCannotJudge: 1 / 7,
  tooLong: { answering: 1.5, scoring: 2 },
  /** Words a minute that people write when they find the words themselves (C.-M. Karat and others, "Patterns of entry and correction in large vocabulary continuous speech recognition systems", CHI 1999). */
  wordsWrittenAMinute: 19,
} as const

/** Why a question is pointed out. */
export const weaknesses = ['too-easy', 'too-hard', 'tells-little-apart', 'read-differently', 'often-not-judged', 'slow-to-answer', 'slow-to-score'] as const
export type Weakness = (typeof weaknesses)[number]

/** What a question promises: the minutes that applicants are told, and how long an answer may be. */
export interface PromisedTime {
  readonly minutes: number
  readonly wordLimit: number | null
}

/** In words how hard a question is; `open`: too few to say. */
export type DifficultyInWords = 'easy' | 'middling' | 'hard' | 'open'
export type DiscriminationInWords = 'clear' | 'little' | 'open'
export type AgreementInWords = 'agree' | 'fairly' | 'differ' | 'open'

const isEnough = ({ answers }: LearnedFigures) => answers >= thresholds.leastAnswers

export function difficultyInWords(learned: LearnedFigures): DifficultyInWords {
  const { value } = learned.difficulty
  if (value === null || !isEnough(learned)) return 'open'
  if (value > thresholds.difficulty.easy) return 'easy'
  return value < thresholds.difficulty.hard ? 'hard' : 'middling'
}

/** By the whole interval: `clear` where even its lower end reaches .2, `little` where the figure does not and the upper end stays below .3. */
export function discriminationInWords(learned: LearnedFigures): DiscriminationInWords {
  const { discrimination: found } = learned
  const { little, clear } = thresholds.discrimination
  if (found.value === null || found.lower === null || found.upper === null || !isEnough(learned)) return 'open'
  if (found.lower >= little) return 'clear'
  return found.value < little && found.upper < clear ? 'little' : 'open'
}

/** By the whole interval. */
export function agreementInWords(learned: LearnedFigures): AgreementInWords {
  const { alpha } = learned
  if (alpha.value === null || !isEnough(learned)) return 'open'
  if (alpha.lower >= thresholds.alpha.reliable) return 'agree'
  if (alpha.lower >= thresholds.alpha.tentative) return 'fairly'
  return alpha.upper < thresholds.alpha.tentative ? 'differ' : 'open'
}

const tests: Readonly<Record<Weakness, (learned: LearnedFigures, promised: PromisedTime) => boolean>> = {
  'too-easy': ({ difficulty: { value } }) => value !== null && value >= thresholds.difficulty.tooEasy,
  'too-hard': ({ difficulty: { value } }) => value !== null && value <= thresholds.difficulty.tooHard,
  'tells-little-apart': (learned) => discriminationInWords(learned) === 'little',
  'read-differently': (learned) => agreementInWords(learned) === 'differ',
  'often-not-judged': ({ cannotJudge: { value } }) => value !== null && value >= thresholds.manyCannotJudge,
  'slow-to-answer': ({ answering }, promised) => isLonger(answering, thresholds.tooLong.answering * minutesToAnswer(promised)),
  'slow-to-score': ({ scoring }, { wordLimit }) => isLonger(scoring, thresholds.tooLong.scoring * minutesToScore(wordLimit)),
}

/** Why this question is pointed out; empty for one that is not, or of which there is too little to say. */
export function weaknessesOf(learned: LearnedFigures, promised: PromisedTime): Weakness[] {
  return isEnough(learned) ? weaknesses.filter((weakness) => tests[weakness](learned, promised)) : []
}

/** What applicants are told, or what writing so many words takes when that is more. */
function minutesToAnswer({ minutes, wordLimit }: PromisedTime): number {
  return Math.max(minutes, (wordLimit ?? 0) / thresholds.wordsWrittenAMinute)
}

/** Even by the shortest time that the typical one may be. */
function isLonger(time: TypicalTime | null, minutes: number): boolean {
  return time !== null && time.counted >= thresholds.leastAnswers && time.from / 60 >= minutes
}
