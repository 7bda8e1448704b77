import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAsInBank } from '~/domain/questionnaire/as-in-bank'
import { addTimes, longestCounted, noTimes, timeBounds, timeClass, typicalTime } from '~/domain/questionnaire/time-spent'
import { learnedOf, type LearnedFigures, type QuestionUse } from '~/domain/scoring/learned'
import type { CandidateRatings } from '~/domain/scoring/ranking'
import type { Level } from '~/domain/scoring/score'
import { agreementInWords, difficultyInWords, discriminationInWords, thresholds, weaknessesOf } from '~/domain/scoring/weak-questions'
import { krippendorffAlpha } from '~/domain/statistics/krippendorff'
import { anchors, candidateId, personId, questionId } from '../examples'

type Cell = Level | null
/** Rows of candidates; in each a list for each question, holding a level for each reviewer. */
function use(rows: readonly (readonly (readonly Cell[])[])[], change: Partial<QuestionUse> = {}): QuestionUse {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return {
    questionId: questionId('q0'),
    questions: Array.from({ length: count }, (_, index) => ({ id: questionId(`q${index}`), weight: 1 })),
    ratings: rows.map((row, candidate): CandidateRatings => ({
      candidateId: candidateId(`c${candidate}`), candidateNumber: String(candidate),
      ratings: row.flatMap((levels, question) => levels.map((level, reviewer) => ({ reviewerId: personId(`p${reviewer}`), questionId: questionId(`q${question}`), level }))),
    })),
    times: { answering: noTimes, scoring: noTimes },
    ...change,
  }
}

const told = (uses: readonly QuestionUse[]): LearnedFigures => {
  const learned = learnedOf(uses, 's')
  if (!learned.told) throw new Error('nothing is told')
  return learned
}

const five = [[[1, 2], [2, 2]], [[2, 2], [3, 3]], [[3, 3], [3, 3]], [[4, 4], [4, 4]], [[5, 4], [5, 5]]] as const

describe('what a question has shown', () => {
  it('by hand: five answers, two reviewers, two questions', () => {
    const learned = told([use(five)])
    expect(learned).toMatchObject({ recruitments: 1, answers: 5, levels: 10, meanLevel: 3, difficulty: { value: 0.5 }, cannotJudge: { value: 0 }, answering: null, scoring: null })
    // from their means, items −1.5 −1 0 1 1.5 and rests −1.4 −.4 −.4 .6 1.6: products 5.5, squares 6.5 and 5.2
    expect(learned.discrimination.value).toBeCloseTo(5.5 / Math.sqrt(6.5 * 5.2), 12)
    expect(learned.alpha.value).toBeCloseTo(krippendorffAlpha([[1, 2, 3, 4, 5], [2, 2, 3, 4, 4]], 'ordinal').value ?? NaN, 12)
  })

  it('is told of five answers that two have judged, and of fewer only in how many recruitments', () => {
    expect(learnedOf([use(five.slice(0, 4))], 's')).toEqual({ told: false, recruitments: 1 })
    expect(learnedOf([use(five.map((row) => row.map(([level]) => [level])))], 's')).toEqual({ told: false, recruitments: 1 })
    expect(learnedOf([], 's')).toEqual({ told: false, recruitments: 0 })
    expect(told([use(five.slice(0, 2)), use(five.slice(2))])).toMatchObject({ recruitments: 2, answers: 5 })
  })

  it('leaves out a use in which one reviewer alone gave it a level', () => {
    const alone = use(five.map((row) => row.map(([level]) => [level, null])))
    expect(told([use(five), alone])).toMatchObject({ recruitments: 1, answers: 5, cannotJudge: { value: 0 } })
  })

  it('counts "cannot judge" of those who judged the candidate somewhere, and not of those who judged nothing of them', () => {
    const some = five.map((row, index) => (index === 0 ? [[1, null], [2, 2]] : row)) as Cell[][][]
    expect(told([use(some)]).cannotJudge).toEqual({ value: 1 / 10 })
    const off = five.map((row, index) => (index === 0 ? [[1, null], [2, null]] : row)) as Cell[][][]
    expect(told([use(off)]).cannotJudge).toEqual({ value: 0 })
  })

  it('of an only question: no rest, and "cannot judge" tells nothing', () => {
    const learned = told([use(five.map(([first]) => [first]))])
    expect(learned).toMatchObject({ discrimination: { value: null, reason: 'too-few' }, cannotJudge: { value: null, reason: 'one-question' }, difficulty: { value: 0.5 } })
  })

  it('where all are equal: no reliability and no discrimination, and each says why', () => {
    const learned = told([use(five.map(() => [[3, 3], [3, 3]]))])
    expect(learned).toMatchObject({ difficulty: { value: 0.5 }, alpha: { value: null, reason: 'no-variation' }, discrimination: { value: null, reason: 'no-variation' } })
    expect(JSON.stringify(learned)).not.toMatch(/NaN|Infinity/)
  })

  it('takes the others of a recruitment by their weights', () => {
    const rows = five.map(([item, rest], index) => [item, rest, [index % 2 ? 5 : 1, index % 2 ? 5 : 1]]) as Cell[][][]
    const light = use(rows, { questions: [1, 1, 1e-9].map((weight, index) => ({ id: questionId(`q${index}`), weight })) })
    expect(told([light]).discrimination.value).toBeCloseTo(told([use(five)]).discrimination.value ?? NaN, 6)
    expect(told([use(rows)]).discrimination.value).not.toBeCloseTo(told([use(five)]).discrimination.value ?? NaN, 2)
  })

  it('adds times only of recruitments in which at least five were counted', () => {
    const times = (count: number, place: number) => ({ answering: noTimes.map((_, index) => (index === place ? count : 0)), scoring: noTimes })
    const few = { times: times(4, 9) }
    expect(told([use(five, few), use(five, few)]).answering).toBeNull()
    expect(told([use(five, { times: times(5, 3) }), use(five, few)]).answering).toEqual({ from: 60, to: 120, counted: 5 })
  })
})

const cell = fc.option(fc.constantFrom<Level>(1, 2, 3, 4, 5), { nil: null, freq: 6 })
const field = fc.array(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 9 })
const rounded = (uses: readonly QuestionUse[]) => JSON.stringify(learnedOf(uses, 's'), (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(8)) || 0 : value))

describe('the laws', () => {
  it('the order of recruitments, candidates and reviewers does not count for any figure', () => {
    const withoutInterval = (uses: readonly QuestionUse[]) => rounded(uses).replace(/"(lower|upper|probabilityBelow|draws)":[^,}]+/g, '')
    fc.assert(fc.property(field, field, (first, second) => {
      const turned = (rows: readonly (readonly (readonly Cell[])[])[]) => [...rows].reverse().map((row) => row.map((levels) => [...levels].reverse()))
      expect(withoutInterval([use(turned(second)), use(turned(first))])).toBe(withoutInterval([use(first), use(second)]))
    }), { numRuns: 30 })
  })

  it('nothing is ever NaN, infinite or out of its range, and the same seed gives the same figures', () => {
    fc.assert(fc.property(field, (rows) => {
      const learned = learnedOf([use(rows)], 's')
      expect(rounded([use(rows)])).toBe(JSON.stringify(learned, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(8)) || 0 : value)))
      expect(JSON.stringify(learned, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'bad' : value))).not.toContain('bad')
      if (learned.told) expect([learned.difficulty.value ?? 0, learned.cannotJudge.value ?? 0].every((share) => share >= 0 && share <= 1)).toBe(true)
    }), { numRuns: 30 })
  })

  it('who judged nothing of a candidate might as well not have been there', () => {
    fc.assert(fc.property(field, (rows) => {
      const off = rows.map((row, index) => (index === 0 ? row.map(([, ...others]) => [null, ...others]) : row))
      const gone = use(off)
      const without = { ...gone, ratings: gone.ratings.map((candidate, index) => (index === 0 ? { ...candidate, ratings: candidate.ratings.filter(({ reviewerId }) => reviewerId !== 'p0') } : candidate)) }
      expect(rounded([without])).toBe(rounded([gone]))
    }), { numRuns: 30 })
  })
})

/** Ten and more answers with figures as wanted. */
const figures = (change: Partial<LearnedFigures>): LearnedFigures => ({
  told: true, recruitments: 2, answers: 20, levels: 60, meanLevel: 3, difficulty: { value: 0.5 }, discrimination: { value: 0.5, lower: 0.25, upper: 0.7 },
  alpha: { value: 0.75, lower: 0.68, upper: 0.8, probabilityBelow: 0.1, draws: 1000 }, cannotJudge: { value: 0.02 }, answering: null, scoring: null, ...change,
})
const promised = { minutes: 8, wordLimit: 152 } // 152 words are 8 minutes of writing
const alpha = (lower: number, upper: number) => ({ alpha: { value: (lower + upper) / 2, lower, upper, probabilityBelow: 0.5, draws: 1000 } })
const time = (from: number, to: number | null, counted = 20) => ({ from, to, counted })

describe('weak questions', () => {
  it.each<[string, Partial<LearnedFigures>, readonly string[]]>([
    ['nothing', {}, []],
    ['nearly everybody at the top', { difficulty: { value: 0.9 } }, ['too-easy']],
    ['not quite', { difficulty: { value: 0.89 } }, []],
    ['nearly everybody at the bottom', { difficulty: { value: 0.1 } }, ['too-hard']],
    ['surely not telling apart', { discrimination: { value: 0.05, lower: -0.2, upper: 0.29 } }, ['tells-little-apart']],
    ['perhaps telling apart', { discrimination: { value: 0.05, lower: -0.4, upper: 0.45 } }, []],
    ['no correlation', { discrimination: { value: null, reason: 'no-variation' } }, []],
    ['surely unreliable', alpha(0.2, 0.66), ['read-differently']],
    ['perhaps unreliable', alpha(0.2, 0.7), []],
    ['often not judged', { cannotJudge: { value: 0.15 } }, ['often-not-judged']],
    ['longer than told', { answering: time(720, 1200) }, ['slow-to-answer']],
    ['perhaps longer than told', { answering: time(480, 720) }, []],
    ['long for a few', { answering: time(1800, null, 9) }, []],
    ['long to score', { scoring: time(180, 300) }, ['slow-to-score']], // 152 words: 1.26 minutes, twice that is 2.52
    ['quick to score', { scoring: time(120, 180) }, []],
    ['everything', { difficulty: { value: 1 }, cannotJudge: { value: 1 }, ...alpha(-1, 0) }, ['too-easy', 'read-differently', 'often-not-judged']],
  ])('%s', (_, change, expected) => {
    expect(weaknessesOf(figures(change), promised)).toEqual(expected)
  })

  it('are never pointed out below ten answers', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: thresholds.leastAnswers - 1 }), (answers) => {
      const bad = figures({ answers, difficulty: { value: 1 }, cannotJudge: { value: 1 }, discrimination: { value: -1, lower: -1, upper: -0.9 }, ...alpha(-1, -0.5) })
      expect(weaknessesOf(bad, promised)).toEqual([])
      expect([difficultyInWords(bad), discriminationInWords(bad), agreementInWords(bad)]).toEqual(['open', 'open', 'open'])
    }))
  })

  it('in words, by the whole interval', () => {
    expect([0.75, 0.5, 0.25].map((value) => difficultyInWords(figures({ difficulty: { value } })))).toEqual(['easy', 'middling', 'hard'])
    expect(discriminationInWords(figures({}))).toBe('clear')
    expect(discriminationInWords(figures({ discrimination: { value: 0.25, lower: 0.1, upper: 0.4 } }))).toBe('open')
    expect(discriminationInWords(figures({ discrimination: { value: 1, lower: null, upper: null } }))).toBe('open')
    expect([alpha(0.81, 0.9), alpha(0.67, 0.9), alpha(0.5, 0.6), alpha(0.5, 0.9)].map((found) => agreementInWords(figures(found)))).toEqual(['agree', 'fairly', 'differ', 'open'])
  })
})

describe('times', () => {
  it('fall into one class each, from the lower bound up to the upper', () => {
    expect([0, 14.9, 15, 59, 60, 1799, 1800, longestCounted].map(timeClass)).toEqual([0, 0, 1, 2, 3, 9, 10, 10])
    expect([-1, longestCounted + 1, NaN, Infinity].map(timeClass)).toEqual([null, null, null, null])
  })

  it('typically are where half of them are reached', () => {
    expect(typicalTime(noTimes)).toBeNull()
    expect(typicalTime([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ from: 0, to: 15, counted: 2 })
    expect(typicalTime([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ from: 15, to: 30, counted: 3 })
    expect(typicalTime([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])).toEqual({ from: 1800, to: null, counted: 2 })
  })

  it('the median lies in the class that is told', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: longestCounted }), { minLength: 1, maxLength: 40 }), (seconds) => {
      const counts = addTimes(seconds.map((one) => noTimes.map((_, place) => (place === timeClass(one) ? 1 : 0))))
      const median = [...seconds].sort((a, b) => a - b)[Math.ceil(seconds.length / 2) - 1] ?? -1
      const found = typicalTime(counts)
      expect(found && found.from <= median && median < (found.to ?? Infinity)).toBe(true)
      expect(counts).toHaveLength(timeBounds.length + 1)
    }))
  })
})

describe('asked as the bank has it', () => {
  const inBank = { kind: 'long-text', prompt: { da: 'Fortæl om en frist.', en: 'Tell us of a deadline.' }, material: null, anchors }
  it.each([
    ['the same words', inBank, true],
    ['with a further language and other spaces', { ...inBank, prompt: { ...inBank.prompt, da: ' Fortæl  om en frist. ', sv: 'Berätta' } }, true],
    ['in other words', { ...inBank, prompt: { ...inBank.prompt, da: 'Fortæl om en kort frist.' } }, false],
    ['with a language less', { ...inBank, prompt: { da: inBank.prompt.da } }, false],
    ['with another level 3', { ...inBank, anchors: { ...anchors, 3: { da: 'Andet', en: 'Other' } } }, false],
    ['with material', { ...inBank, material: { da: 'Et brev' } }, true],
    ['as another kind', { ...inBank, kind: 'short-text' }, false],
  ])('%s', (_, asked, expected) => {
    expect(isAsInBank(asked, inBank)).toBe(expected)
  })
})
