import { seededUint32 } from '~/domain/anonymity/shuffle'
import { levels, type Level } from '~/domain/scoring/score'
import type { Judgement } from './walk.server'

/** How good an application is, by the first word of its author's note. */
const qualities: Readonly<Record<string, number>> = {
  excellent: 4.6, strong: 4.1, solid: 3.6, good: 3.3, warm: 2.6, uneven: 3, 'over-formal': 2.8, rambling: 2.5, off: 2.4, thin: 2, short: 2, very: 1.9, weak: 1.8,
}

export function qualityOf(note: string): number {
  return qualities[/^[a-z-]+/.exec(note.toLowerCase())?.[0] ?? ''] ?? 3
}

const notes: Readonly<Record<Level, string>> = {
  1: 'Beskriver ikke, hvad ansøgeren selv gjorde.',
  2: 'Enkelte konkrete træk, men uden begrundelse eller resultat.',
  3: 'Konkret eksempel og egen handling; mangler opfølgning.',
  4: 'Tydelig egen indsats og overvejelse, lidt kort om udfaldet.',
  5: 'Konkret, begrundet og med opfølgning, som ankeret beskriver.',
}

/** A reviewer of the demonstration. */
export interface DemoReviewer {
  readonly severity: number
  readonly seed: string
  /** Whether this one finds now and then that an answer cannot be judged. One of three: two levels of each answer are the floor at the lock. */
  readonly passes: boolean
}

/** An application of the demonstration: its id in the file, so that a demonstration is scored the same each time it is made. */
export interface DemoCandidate {
  readonly id: string
  readonly quality: number
}

/** One reviewer's believable levels: the quality, the reviewer's own severity, and chance that repeats. */
export function judgeLike({ severity, seed, passes }: DemoReviewer, candidateOf: (candidateNumber: string) => DemoCandidate) {
  const tasteFor = (id: string) => (seededUint32(`${seed}/${id}`)() / 2 ** 32 - 0.5) * 1.6 // what this reviewer likes in this candidate's way of writing
  return (candidateNumber: string, questionPosition: number): Judgement => {
    const { id, quality } = candidateOf(candidateNumber)
    const next = seededUint32(`${seed}/${id}/${questionPosition}`)
    const noise = ((next() + next()) / 2 ** 32 - 1) * 1.3 + tasteFor(id)
    const level = levels[Math.min(4, Math.max(0, Math.round(quality + severity + noise) - 1))] ?? 3
    if (next() % 13 === 0 && passes) return { score: { kind: 'cannot-judge' }, note: 'Svaret handler om noget andet end det, der spørges om.' }
    return { score: { kind: 'level', level }, note: next() % 3 === 0 ? notes[level] : '' }
  }
}
