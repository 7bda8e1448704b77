import { expect, it } from 'vitest'
import { startingSettings } from '#db/stores/organisations'
import { doJob } from './jobs'
import { choices, factors, notWalked, rows } from './settings'

// Blindness must not hang on what an organisation or HR can choose. npm run prove-blindness walks all rows; here one is.

it('any two choices meet in all four ways, in rows that are walked', () => {
  const missing = factors.flatMap((_, a) => factors.flatMap((__, b) => [[0, 0], [0, 1], [1, 0], [1, 1]].filter(([x, y]) => a < b && !rows.some((row) => row[a] === x && row[b] === y))))
  expect(missing).toEqual([])
  expect(choices).toHaveLength(rows.length)
})

it('every setting of an organisation is walked, or it is said why not', () => {
  const names = [...factors.map(([name]) => name), ...Object.keys(notWalked)]
  expect(Object.keys(startingSettings).filter((name) => !names.includes(name))).toEqual([])
})

it('under other choices than an organisation begins with, nothing tells two worlds apart', async () => {
  const choice = choices.find(({ custody, post }) => custody === 'officers' && post !== undefined) ?? {}
  const { tally } = await doJob({ kind: 'settings', choice, stages: ['scoring'] }, { isThorough: true, folders: [], chromium: '' })
  expect(tally.findings).toEqual([])
  expect(tally.compared).toBeGreaterThan(80)
}, 240_000)
