import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitAdditive } from '~/domain/statistics/additive'
import { connectedGroups } from '~/domain/statistics/connected'
import { icc, meanSquares } from '~/domain/statistics/icc'
import { fitMixed, type VarianceRatios } from '~/domain/statistics/mixed-model'
import { crossed, type Crossed, type Ratings } from '~/domain/statistics/ratings'
import { adjustForSeverity, balancedSeverity, severityCautions, type Adjustment } from '~/domain/statistics/severity'
import { columnsReversed, disconnected, five, fiveOrNone, numbersIn, penicillin, reversed, shroutFleiss, solve, tables, withHoles } from './published'

function adjusted(ratings: Ratings): Adjustment {
  const found = adjustForSeverity(ratings)
  if (!found.ok) throw new Error(found.refusal)
  return found.value
}

const close = (found: readonly (number | null)[], expected: readonly (number | null)[], digits: number) => {
  expect(found).toHaveLength(expected.length)
  found.forEach((figure, index) => {
    const other = expected[index] ?? null
    if (figure === null || other === null) expect(figure).toBe(other)
    else expect(figure).toBeCloseTo(other, digits)
  })
}

describe('published tables', () => {
  it('balanced severity on Shrout and Fleiss\'s data', () => {
    const found = balancedSeverity(shroutFleiss)
    expect(found.ok && found.value.map((each) => each.toFixed(4))).toEqual(['2.3750', '-2.7917', '-0.9583', '1.3750'])
  })

  it('predictions at the variances that lme4 prints', () => {
    const fit = fitMixed(crossed(shroutFleiss), [2.5555628 / 1.0194434, 5.2444508 / 1.0194434])
    expect(fit.mean).toBeCloseTo(5.291667, 6)
    close(fit.applicants, [0.644099, -2.083849, 1.098757, -1.174533, 2.008073, -0.492546], 6)
    close(fit.raters, [2.30047, -2.704062, -0.92826, 1.331851], 6)
  })

  it('the variances themselves, of which lme4 is within its own tolerance', () => {
    const { variance, mean, applicants, raters } = adjusted(shroutFleiss)
    close([variance.applicant / 2.5555628, variance.rater / 5.2444508, variance.residual / 1.0194434], [1, 1, 1], 5)
    expect(mean).toBeCloseTo(5.291667, 6)
    close(applicants, [0.644099, -2.083849, 1.098757, -1.174533, 2.008073, -0.492546], 5)
    close(raters, [2.30047, -2.704062, -0.92826, 1.331851], 5)
  })

  it('with holes', () => {
    const fixed = fitMixed(crossed(withHoles), [2.3728416 / 1.1446958, 4.9713068 / 1.1446958])
    close(fixed.applicants, [0.631221, -2.214922, 0.961816, -0.713692, 1.819826, -0.484249], 6)
    close(fixed.raters, [2.164676, -2.772604, -0.607417, 1.215345], 6)
    const { variance, mean, applicants, raters } = adjusted(withHoles)
    close([variance.applicant / 2.3728416, variance.rater / 4.9713068, variance.residual / 1.1446958], [1, 1, 1], 5)
    expect(mean).toBeCloseTo(5.292651, 6)
    close(applicants, [0.631221, -2.214922, 0.961816, -0.713692, 1.819826, -0.484249], 5)
    close(raters, [2.164676, -2.772604, -0.607417, 1.215345], 5)
  })

  it('with holes the raw means put the third first, the adjusted ones the fifth, as without holes', () => {
    const means = withHoles.map((row) => row.flatMap((value) => value ?? [])).map((row) => row.reduce((a, b) => a + b) / row.length)
    expect(means.map((mean) => mean.toFixed(3))).toEqual(['6.000', '2.000', '7.333', '4.667', '7.000', '4.750'])
    const first = (figures: readonly (number | null)[]) => figures.indexOf(Math.max(...figures.map((figure) => figure ?? -Infinity))) + 1
    expect([first(means), first(adjusted(withHoles).applicants), first(adjusted(shroutFleiss).applicants)]).toEqual([3, 5, 5])
  })

  it('Penicillin: crossed effects of plates and samples', () => {
    const { variance, mean, raters, criterion } = adjusted(penicillin)
    expect([Math.sqrt(variance.applicant), Math.sqrt(variance.rater), Math.sqrt(variance.residual), mean].map((figure) => figure.toFixed(4))).toEqual(['0.8467', '1.9316', '0.5499', '22.9722'])
    expect(criterion.toFixed(4)).toBe('330.8606')
    close(raters, [2.18706, -1.01048, 1.9379, -0.09689, -0.01384, -3.00374], 5)
  })
})

describe('what is not defined says why', () => {
  it.each<[string, Ratings, string]>([
    ['groups without a rating in common', disconnected, 'disconnected'],
    ['one rater', [[1], [2], [3]], 'one-rater'],
    ['one applicant', [[1, 2, 3]], 'few-applicants'],
    ['nobody', [], 'one-rater'],
    ['no rating', [[null, null], [null, null]], 'one-rater'],
    ['every rating the same', [[3, 3], [3, 3]], 'no-variation'],
    ['a chain without a rating to spare', [[1, 2, null], [null, 3, 5]], 'few-ratings'],
    ['raters who differ by a constant', [[1, 2], [4, 5], [2, 3]], 'no-residual'],
  ])('%s', (_, ratings, refusal) => {
    expect(adjustForSeverity(ratings)).toEqual({ ok: false, refusal })
  })

  it('balanced severity wants everybody by everybody', () => {
    expect(balancedSeverity(withHoles)).toEqual({ ok: false, refusal: 'holes' })
    expect(balancedSeverity([[1], [2]])).toEqual({ ok: false, refusal: 'one-rater' })
    expect(balancedSeverity([[1, 2]])).toEqual({ ok: false, refusal: 'few-applicants' })
  })

  it('who has no rating has no effect, and changes nobody else\'s', () => {
    const more = adjusted([[null, null, null, null, null], ...withHoles.map((row) => [...row, null])])
    close(more.applicants, [null, ...adjusted(withHoles).applicants], 10)
    close(more.raters, [...adjusted(withHoles).raters, null], 10)
    close(more.applicantErrors, [null, ...adjusted(withHoles).applicantErrors], 10)
  })

  it('a few raters or applicants are a caution', () => {
    expect(severityCautions(shroutFleiss)).toEqual([])
    expect(severityCautions(withHoles)).toEqual([])
    expect(severityCautions(disconnected)).toEqual(['disconnected', 'few-applicants-for-a-rater'])
    expect(severityCautions([...shroutFleiss, [null, 3, null, null]])).toEqual(['few-raters-for-an-applicant'])
    expect(severityCautions([[1], [2], [3], [4], [5]])).toEqual(['one-rater', 'few-raters-for-an-applicant'])
  })

  it('what is no number is a mistake', () => {
    expect(() => adjustForSeverity([[1, NaN], [2, 3]])).toThrow(RangeError)
  })
})

/** Henderson's equations as they are, a row for the mean and for everybody. */
function dense(table: Crossed, [ofApplicant, ofRater]: VarianceRatios) {
  const [n, k] = [table.applicants.length, table.raters.length]
  const cells = table.given.flatMap((row, i) => row.map(({ rater, value }) => ({ i, rater, value })))
  const design = cells.map(({ i, rater }) => Array.from({ length: 1 + n + k }, (_, column) => (column === 0 || column === 1 + i || column === 1 + n + rater ? 1 : 0)))
  const left = Array.from({ length: 1 + n + k }, (_, a) => Array.from({ length: 1 + n + k }, (__, b) => design.reduce((total, row) => total + (row[a] ?? 0) * (row[b] ?? 0), 0) + (a !== b || a === 0 ? 0 : a <= n ? 1 / ofApplicant : 1 / ofRater)))
  const { solution } = solve(left, left.map((_, a) => design.reduce((total, row, cell) => total + (row[a] ?? 0) * (cells[cell]?.value ?? 0), 0)))
  return { mean: solution[0] ?? NaN, applicants: solution.slice(1, 1 + n), raters: solution.slice(1 + n) }
}

/** Minus twice the restricted log-likelihood by the covariance matrix of the ratings, the residual variance at its best. */
function slowCriterion(table: Crossed, [ofApplicant, ofRater]: VarianceRatios): number {
  const cells = table.given.flatMap((row, i) => row.map(({ rater, value }) => ({ i, rater, value })))
  const h = cells.map((a) => cells.map((b) => (a === b ? 1 : 0) + (a.i === b.i ? ofApplicant : 0) + (a.rater === b.rater ? ofRater : 0)))
  const ones = solve(h, cells.map(() => 1))
  const y = cells.map(({ value }) => value)
  const information = ones.solution.reduce((a, b) => a + b, 0)
  const mean = ones.solution.reduce((total, weight, index) => total + weight * (y[index] ?? 0), 0) / information
  const rest = y.map((value) => value - mean)
  const squared = solve(h, rest).solution.reduce((total, value, index) => total + value * (rest[index] ?? 0), 0)
  const degrees = y.length - 1
  return degrees * (1 + Math.log((2 * Math.PI * squared) / degrees)) + Math.log(ones.determinant) + Math.log(information)
}

const ratios = fc.tuple(fc.constantFrom(0.05, 0.4, 1, 3, 20), fc.constantFrom(0.05, 0.4, 1, 3, 20))
const comparableTables = tables(fiveOrNone).filter((ratings) => fitAdditive(crossed(ratings)).ok)
const adjustable = tables(fiveOrNone, { rows: [3, 9] }).filter((ratings) => adjustForSeverity(ratings).ok)

describe('against slow and simple ways', () => {
  it('eliminating the applicants gives what the whole equations give', () => {
    fc.assert(fc.property(comparableTables, ratios, (ratings, at) => {
      const table = crossed(ratings)
      const [fast, slow] = [fitMixed(table, at), dense(table, at)]
      expect(fast.mean).toBeCloseTo(slow.mean, 8)
      close(fast.applicants, slow.applicants, 8)
      close(fast.raters, slow.raters, 8)
    }))
  })

  it('the criterion is that of the ratings\' covariance matrix', () => {
    fc.assert(fc.property(tables(fiveOrNone, { rows: [2, 5], columns: [2, 4] }).filter((ratings) => fitAdditive(crossed(ratings)).ok && new Set(ratings.flat().filter((value) => value !== null)).size > 1), ratios, (ratings, at) => {
      expect(fitMixed(crossed(ratings), at).criterion).toBeCloseTo(slowCriterion(crossed(ratings), at), 7)
    }))
  })

  it('no pair of variances on a grid, or near by, is likelier than the one found', () => {
    const grid = [0, ...Array.from({ length: 25 }, (_, step) => 10 ** (step / 4 - 3))]
    fc.assert(fc.property(adjustable, (ratings) => {
      const { criterion, variance } = adjusted(ratings)
      const table = crossed(ratings)
      const [a, b] = [variance.applicant / variance.residual, variance.rater / variance.residual]
      const near = [[a * 1.01, b], [a / 1.01, b], [a, b * 1.01], [a, b / 1.01], [a + 1e-4, b], [a, b + 1e-4]] as const
      const likeliest = Math.min(...[...grid.flatMap((one) => grid.map((other) => [one, other] as const)), ...near].map((at) => fitMixed(table, at).criterion))
      expect(criterion).toBeLessThanOrEqual(likeliest + 1e-9)
    }), { numRuns: 60 })
  })

  it.each([
    [[[null, 5, null, null], [null, 2, 3, 5], [1, null, 2, 3]], 23.7363],
    [[[4, null, 5], [null, 1, 4], [3, null, 4], [5, 3, null], [null, null, 1], [null, 1, 3], [null, 5, null]], 41.4419],
    [[[null, null, 2, null], [5, 1, null, null], [null, 5, 5, 5], [5, null, null, 3]], 28.8406],
  ])('where the likelihood has two summits, the higher one is found: %j', (ratings, atMost) => {
    expect(adjusted(ratings).criterion).toBeLessThanOrEqual(atMost)
  })

  it('without holes the variances are those of the mean squares, where these are not negative', () => {
    fc.assert(fc.property(tables(five, { rows: [3, 9] }), (ratings) => {
      const { between, raters, residual } = meanSquares(ratings)
      fc.pre(residual > 0 && between > residual * 1.001 && raters > residual * 1.001)
      const { variance } = adjusted(ratings)
      expect(variance.residual / residual).toBeCloseTo(1, 7)
      expect(variance.applicant / ((between - residual) / (ratings[0]?.length ?? 0))).toBeCloseTo(1, 6)
      expect(variance.rater / ((raters - residual) / ratings.length)).toBeCloseTo(1, 6)
    }))
  })

  it('the variances of Shrout and Fleiss\'s data give ICC(2,1)', () => {
    const { variance } = adjusted(shroutFleiss)
    expect(variance.applicant / (variance.applicant + variance.rater + variance.residual)).toBeCloseTo(icc(shroutFleiss)['ICC(2,1)'].value ?? NaN, 9)
  })

  it('least squares are those of the whole equations, and without holes the means', () => {
    fc.assert(fc.property(comparableTables, (ratings) => {
      const table = crossed(ratings)
      const fitted = fitAdditive(table)
      if (!fitted.ok) throw new Error(fitted.refusal)
      const { applicants, raters } = dense(table, [1e9, 1e9])
      const level = (raters.reduce((a, b) => a + b, 0)) / raters.length
      const middle = applicants.reduce((a, b) => a + b, 0) / applicants.length
      const own = fitted.value.applicants.reduce((a, b) => a + b, 0) / applicants.length
      close(fitted.value.raters, raters.map((rater) => rater - level), 5)
      close(fitted.value.applicants.map((each) => each - own), applicants.map((each) => each - middle), 5)
      if (!ratings.flat().includes(null)) close(fitted.value.applicants, ratings.map((row) => row.reduce<number>((total, value) => total + (value ?? 0), 0) / row.length), 9)
    }))
  })

  it('groups are those that a flood through the ratings finds', () => {
    fc.assert(fc.property(tables(fc.option(five, { nil: null, freq: 1 }), { rows: [1, 7] }), (ratings) => {
      const table = crossed(ratings)
      const left = new Set(table.raters.map((_, rater) => rater))
      let groups = 0
      for (const start of left) {
        groups += 1
        const reached = [start]
        for (const rater of reached) {
          left.delete(rater)
          for (const row of table.given) if (row.some((one) => one.rater === rater)) reached.push(...row.map((one) => one.rater).filter((other) => !reached.includes(other)))
        }
      }
      expect(connectedGroups(table)).toBe(groups)
    }))
  })
})

describe('laws', () => {
  it('neither the order of applicants nor that of raters counts', () => {
    fc.assert(fc.property(adjustable, (ratings) => {
      const [plain, rows, columns] = [adjusted(ratings), adjusted(reversed(ratings)), adjusted(columnsReversed(ratings))]
      close(rows.applicants, reversed(plain.applicants), 6)
      close(columns.applicants, plain.applicants, 6)
      close(columns.raters, reversed(plain.raters), 6)
    }), { numRuns: 40 })
  })

  it('a rater who becomes stricter by a constant changes no level of least squares but the common one, and without holes no order', () => {
    fc.assert(fc.property(comparableTables, fc.integer({ min: -9, max: 9 }), (ratings, by) => {
      const moved = ratings.map(([first = null, ...others]) => [first === null ? null : first + by, ...others])
      const [before, after] = [fitAdditive(crossed(ratings)), fitAdditive(crossed(moved))]
      fc.pre(ratings.some(([first]) => first !== null))
      if (!before.ok || !after.ok) throw new Error('both are comparable')
      const shift = (after.value.applicants[0] ?? 0) - (before.value.applicants[0] ?? 0)
      close(after.value.applicants.map((each) => each - shift), before.value.applicants, 8)
    }))
  })

  it('without holes the adjusted effects are as before, as long as raters differ', () => {
    fc.assert(fc.property(tables(five, { rows: [3, 9] }), fc.integer({ min: -9, max: 9 }), (ratings, by) => {
      const moved = ratings.map(([first = 0, ...others]) => [first + by, ...others])
      const [before, after] = [adjustForSeverity(ratings), adjustForSeverity(moved)]
      fc.pre(before.ok && after.ok)
      if (!before.ok || !after.ok) return
      // Near 0 the likelihood is so flat that the last steps towards it are a matter of arithmetic.
      fc.pre([before, after].every(({ value: { variance } }) => Math.min(variance.rater, variance.applicant) > 1e-2))
      close(after.value.applicants, before.value.applicants, 5)
    }), { numRuns: 60 })
  })

  it('without holes the order is that of the means', () => {
    fc.assert(fc.property(tables(five, { rows: [3, 9] }), (ratings) => {
      const found = adjustForSeverity(ratings)
      fc.pre(found.ok)
      const means = ratings.map((row) => row.reduce((a, b) => a + b))
      const effects = found.ok ? found.value.applicants.map((each) => each ?? NaN) : []
      means.forEach((mean, i) => means.forEach((other, j) => { if (mean > other) expect(effects[i]).toBeGreaterThanOrEqual((effects[j] ?? NaN) - 1e-9) }))
    }))
  })

  it('for any ratings there is no NaN, and no variance below 0', () => {
    fc.assert(fc.property(tables(fiveOrNone, { rows: [0, 6], columns: [1, 4] }), (ratings) => {
      const found = adjustForSeverity(ratings)
      expect(numbersIn(found).every(Number.isFinite)).toBe(true)
      if (found.ok) expect(Math.min(...Object.values(found.value.variance))).toBeGreaterThanOrEqual(0)
    }))
  })

  it('the intervals hold the true effects about as often as they say', () => {
    let [inside, all] = [0, 0]
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    for (let study = 0; study < 60; study += 1) {
      const [people, raters] = [Array.from({ length: 20 }, normal), Array.from({ length: 6 }, normal)]
      const { applicants, applicantErrors } = adjusted(people.map((person) => raters.map((rater) => (uniform() < 0.2 ? null : person + rater + normal()))))
      people.forEach((person, index) => {
        all += 1
        inside += Math.abs((applicants[index] ?? NaN) - person) <= 1.96 * (applicantErrors[index] ?? NaN) ? 1 : 0
      })
    }
    expect(inside / all).toBeGreaterThan(0.9)
    expect(inside / all).toBeLessThan(0.98)
  })
})
