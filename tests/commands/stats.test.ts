import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerStats } from '../../app/commands/stats-answer'
import { statsCommands } from '../../app/commands/stats-input'
import { disconnected, fiveOrNone, shroutFleiss, tables, withHoles } from '../domain/statistics/published'

/** The command itself, as `npm run stats` starts it. */
function run(input: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['app/commands/run-at-once.mjs', 'app/commands/stats.ts', ...words], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function figures(command: string, input: unknown): Record<string, unknown> {
  const answer = answerStats([command], JSON.stringify(input))
  if (!answer.ok) throw new Error(answer.refusal)
  return { ...answer.value.figures }
}

describe('the command', () => {
  it('prints one object of JSON in full precision', () => {
    const { status, stdout, stderr } = run(JSON.stringify({ ratings: shroutFleiss }), 'icc')
    expect([status, stderr, stdout.endsWith('}\n')]).toEqual([0, '', true])
    const found = JSON.parse(stdout) as Record<string, { value: number }>
    expect(Object.keys(found)).toEqual(['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'])
    expect(found['ICC(2,1)']?.value).toBeCloseTo(0.2897637795275591, 14)
  })

  it.each([
    ['not JSON', 'ratings', ['icc'], 'the input is not a JSON object\n'],
    ['nothing', '', ['icc'], 'the input is not a JSON object\n'],
    ['an unknown command', '{}', ['anova'], '"anova" is not a command: use icc, alpha, kappa, fleiss, adjust, ranks, impact, hidden\n'],
    ['no command', '{}', [], 'a command is missing: use icc, alpha, kappa, fleiss, adjust, ranks, impact, hidden\n'],
    ['a ragged row', '{"ratings":[[1,2],[3]]}', ['alpha'], 'ratings must have rows that are all as long; write null where a rating is missing\n'],
  ])('%s ends with 2 and a sentence', (_, input, words, stderr) => {
    expect(run(input, ...words)).toEqual({ status: 2, stdout: '', stderr })
  })

  it('says on the side who is left out', () => {
    const { status, stderr, stdout } = run(JSON.stringify({ ratings: withHoles }), 'icc')
    expect([status, stderr]).toEqual([0, '4 of 6 applicants were not rated by everybody and are left out\n'])
    expect(stdout).not.toContain('NaN')
  })
})

describe('what is no input', () => {
  it.each([
    ['[]', 'the input is not a JSON object'],
    ['null', 'the input is not a JSON object'],
    ['{}', 'ratings must be a list of rows'],
    ['{"ratings":"x"}', 'ratings must be a list of rows'],
    ['{"ratings":[]}', 'ratings must have at least two rows'],
    ['{"ratings":[[1,2]]}', 'ratings must have at least two rows'],
    ['{"ratings":[[],[]]}', 'ratings must not have an empty row'],
    ['{"ratings":[1,2]}', 'ratings[0] must be a row of numbers'],
    ['{"ratings":[[1,"2"],[3,4]]}', 'ratings[0][1] must be a finite number or null'],
    ['{"ratings":[[1,2],[3,1e999]]}', 'ratings[1][1] must be a finite number or null'],
    ['{"ratings":[[1,2],[3,4]],"level":1}', 'level must lie between 0 and 1'],
  ])('%s', (input, refusal) => {
    expect(answerStats(['icc'], input)).toEqual({ ok: false, refusal })
  })

  it.each([
    ['kappa', { ratings: [[1, 2, 3], [1, 2, 3]] }, 'ratings must have two columns: kappa is of two raters'],
    ['kappa', {}, 'kappa takes either "table" or "ratings"'],
    ['kappa', { table: [[1, 2, 3], [1, 2, 3]] }, 'table must have as many columns as rows'],
    ['kappa', { table: [[1, -2], [1, 2]] }, 'table[0][1] must be a whole number from 0 up'],
    ['kappa', { table: [[1, 2], [1, 2]], weights: [[0, 1, 2], [1, 0, 1], [2, 1, 0]] }, 'weights must be a table of 2 by 2, as the scale is'],
    ['kappa', { ratings: [[1, 6], [2, 2]] }, '6 is not on the scale 1, 2, 3, 4, 5: give the rubric\'s own as "scale"'],
    ['kappa', { ratings: [[1, 2], [2, 2]], scale: [1, 1] }, 'scale must not have a value twice'],
    ['fleiss', {}, 'fleiss takes either "counts" or "ratings"'],
    ['fleiss', { counts: [[1, 0.5], [1, 1]] }, 'counts[0][1] must be a whole number from 0 up'],
    ['ranks', { ratings: [[1, 2], [2, 3]], top: 0 }, 'top must be a whole number from 1 up'],
    ['ranks', { ratings: [[1, 2], [2, 3]], top: 3 }, 'top must be at most 2, as many as there are applicants'],
  ])('%s %j', (command, input, refusal) => {
    expect(answerStats([command], JSON.stringify(input))).toEqual({ ok: false, refusal })
  })

  it('nor are options', () => {
    expect(answerStats(['icc', '--fast'], '{}')).toEqual({ ok: false, refusal: '"--fast" is too much: the command takes no options, all else stands in the input' })
  })
})

describe('what comes out', () => {
  it('alpha takes a row for each applicant, and gives all four scales', () => {
    const fourObservers = [[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3], [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]]
    const ratings = Array.from({ length: 12 }, (_, unit) => fourObservers.map((row) => row[unit] ?? null))
    expect(figures('alpha', { ratings })).toEqual({ nominal: expect.closeTo(0.743421, 6), ordinal: expect.closeTo(0.815388, 6), interval: expect.closeTo(0.849107, 6), ratio: expect.closeTo(0.797403, 6) })
  })

  it('kappa of a table with weights, and of ratings on a rubric\'s scale', () => {
    expect(figures('kappa', { table: [[88, 14, 18], [10, 40, 10], [2, 6, 12]], weights: [[0, 1, 3], [1, 0, 6], [3, 6, 0]] })).toEqual({ unweighted: expect.closeTo(0.491525, 6), linear: expect.closeTo(0.473684, 6), quadratic: expect.closeTo(0.454545, 6), weighted: expect.closeTo(0.347826, 6) })
    expect(figures('kappa', { ratings: [[1, 1], [2, 3], [3, null]], scale: [1, 2, 3] })).toMatchObject({ weighted: null, reason: 'weighted: no weights were given' })
  })

  it('fleiss of counts and of ratings', () => {
    expect(figures('fleiss', { counts: [[2, 0], [1, 1], [0, 2]] })).toEqual(figures('fleiss', { ratings: [[1, 1], [1, 2], [2, 2]], scale: [1, 2] }))
    expect(figures('fleiss', { counts: [[2, 1], [1, 1]] })).toEqual({ kappa: null, reason: 'not everybody was rated by as many raters; alpha allows that' })
  })

  it('adjust with holes, and without a way to compare', () => {
    expect(figures('adjust', { ratings: withHoles })).toMatchObject({ mean: expect.closeTo(5.292651, 6), variance: { applicant: expect.closeTo(2.37284, 5), rater: expect.closeTo(4.9713, 4), residual: expect.closeTo(1.144696, 6) } })
    expect(figures('adjust', { ratings: disconnected })).toEqual({ mean: null, applicants: null, raters: null, variance: null, reason: 'groups of applicants and raters share no rating, so that strict raters cannot be told from weak applicants' })
    expect(figures('adjust', { ratings: [...withHoles, [null, null, null, null]] })).toMatchObject({ reason: 'null stands where there is no rating' })
  })

  it('ranks: joint sets, and the odds of the first places', () => {
    expect(figures('ranks', { ratings: shroutFleiss, top: 2 })).toEqual({ rankSets: [[1, 6], [3, 6], [1, 5], [2, 6], [1, 4], [1, 6]], pTop: [0.13671875, 0, 0.7421875, 0, 1, 0] })
    expect(figures('ranks', { ratings: [[1, 2], [4, 5], [2, 3]] })).toMatchObject({ rankSets: null, pTop: [0, 1, 0], reason: expect.stringContaining('agree wholly') })
    expect(figures('ranks', { ratings: [[1], [2]] })).toEqual({ rankSets: null, pTop: null, reason: 'one rater agrees with nobody' })
  })

  it('one rater, or ratings all the same, are undefined and said to be', () => {
    expect(figures('alpha', { ratings: [[3, 3], [3, 3]] })).toEqual({ nominal: null, ordinal: null, interval: null, ratio: null, reason: 'the ratings do not vary, so that agreement cannot be told from habit' })
    expect(figures('alpha', { ratings: [[-1, 3], [3, 3]] })).toMatchObject({ ratio: null, reason: 'ratio: a rating below 0 is in no proportion to another' })
    expect(figures('icc', { ratings: [[1], [2]] })['ICC(1,1)']).toEqual({ value: null, lower: null, upper: null, reason: 'one rater agrees with nobody' })
  })

  it('for any ratings every command answers or says why not, and every null has a reason', () => {
    fc.assert(fc.property(tables(fiveOrNone, { rows: [2, 6], columns: [1, 4] }), fc.constantFrom(...statsCommands.filter((one) => one !== 'impact' && one !== 'hidden')), (ratings, command) => {
      const answer = answerStats([command], JSON.stringify({ ratings }))
      if (!answer.ok) return void expect(answer.refusal).toMatch(/^ratings must have two columns/)
      const printed = JSON.stringify(answer.value.figures)
      expect(printed.includes('null')).toBe(printed.includes('"reason"'))
    }))
  })
})

describe('impact and hidden', () => {
  it('hold each group against the first', () => {
    const found = figures('impact', { groups: [[48, 80], [12, 40]] })
    expect(found.fourFifths).toEqual([{ ratio: 1, isBelow: false }, { ratio: 0.5, isBelow: true }])
    expect(found.groups).toMatchObject([{ selection: { value: 0.5, lower: expect.closeTo(0.3014, 4), upper: expect.closeTo(0.8294, 4) }, fisher: { twoSided: expect.closeTo(0.003409222, 9) }, sd: { z: expect.closeTo(-3.0984, 4) } }])
    expect(answerStats(['impact'], '{"groups":[[3,2],[1,2]]}')).toEqual({ ok: false, refusal: 'groups[0] must not have more chosen than there are' })
  })

  it('say what can be worked out of hidden cells', () => {
    const hidden = [[true, true], [true, true], [false, false]]
    expect(figures('hidden', { table: [[1, 9], [4, 6], [20, 20]], hidden })).toEqual({ ranges: [[{ lower: 0, upper: 5 }, { lower: 5, upper: 10 }], [{ lower: 0, upper: 5 }, { lower: 5, upper: 10 }], [null, null]] })
    expect(answerStats(['hidden'], JSON.stringify({ table: [[1, 2], [3, 4]], hidden: [[true], [true]] }))).toMatchObject({ ok: false })
  })
})
