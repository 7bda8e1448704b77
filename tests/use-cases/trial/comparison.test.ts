import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { ordinaryFigures } from '#db/schema/trial'
import { standingFigures } from '#db/stores/ordinary-figures'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { Actor } from '~/platform/actor.server'
import { confirmOrdinaryFigures, discardOrdinaryFigures, stageOrdinaryFigures } from '~/use-cases/bring-ordinary-figures.server'
import { setBlindStarts } from '~/use-cases/set-blind-start.server'
import { loadStarts, loadWaiting } from '~/views/hr/ordinary-figures.server'
import { loadTrial } from '~/views/staff/trial.server'
import { stageFigures } from '../../support/ordinary-figures'
import { lockedOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let hr: Actor
beforeEach(async () => {
  test = await openTestApp()
  hr = await test.person('Hanne Holm', ['hr'])
})
afterEach(() => test.close())

const standing = () => standingFigures(test.app.db.read, test.organisationKey)
const events = async () => (await test.app.db.read.select({ action: auditEvents.action, details: auditEvents.details }).from(auditEvents)).filter(({ action }) => action === 'ordinary-figures-brought' || action === 'blind-start-set')

describe('figures of ordinary recruitments', () => {
  it('stand once somebody has looked at them and said so, and the log says that it was done, not what they are', async () => {
    const id = await stageFigures(test, hr, [90, 3])
    expect(await standing()).toBeNull()
    expect(await loadWaiting(test.app, hr, id)).toMatchObject({ ok: true, value: { standing: null, waiting: { rows: [{ applicants: 90, name: { da: 'Økonomiforvaltningen' } }, { applicants: 'few' }] } } })
    expect(JSON.stringify(await test.app.db.read.select({ body: ordinaryFigures.body }).from(ordinaryFigures))).not.toMatch(/"applicants":3\b/)
    mustSucceed(await confirmOrdinaryFigures(test.app, hr, { id, replaces: '' }))
    expect(await standing()).toMatchObject({ broughtBy: 'Hanne Holm', rows: [{ applicants: 90 }, { applicants: 'few' }] })
    expect(await events()).toEqual([{ action: 'ordinary-figures-brought', details: { rows: 2, replaced: 0 } }])
    expect(await confirmOrdinaryFigures(test.app, hr, { id, replaces: '' })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('take the place of others only where those are the ones that were shown', async () => {
    const first = await stageFigures(test, hr, [90])
    mustSucceed(await confirmOrdinaryFigures(test.app, hr, { id: first, replaces: '' }))
    const [second, third] = [await stageFigures(test, hr, [80]), await stageFigures(test, hr, [70])]
    expect(await confirmOrdinaryFigures(test.app, hr, { id: second, replaces: '' })).toEqual({ ok: false, refusal: 'stale' })
    mustSucceed(await confirmOrdinaryFigures(test.app, hr, { id: second, replaces: first }))
    expect(await confirmOrdinaryFigures(test.app, hr, { id: third, replaces: first })).toEqual({ ok: false, refusal: 'stale' })
    expect((await standing())?.rows.map(({ applicants }) => applicants)).toEqual([80])
    mustSucceed(await discardOrdinaryFigures(test.app, hr, third))
    expect(await test.app.db.read.$count(ordinaryFigures)).toBe(1)
  })

  it('are never taken in part, and are HR’s: to others, and to other people of HR while they wait, they are not there', async () => {
    const half = 'forvaltning;kvartal;rekrutteringer;ansøgere\nØkonomiforvaltningen;2025-K1;2;40\nØkonomiforvaltningen;2025-K1;2;40\n'
    expect(await stageOrdinaryFigures(test.app, hr, Buffer.from(half))).toMatchObject({ ok: false, refusal: { problems: [{ line: 3, code: 'row-twice' }] } })
    expect(await test.app.db.read.$count(ordinaryFigures)).toBe(0)
    const id = await stageFigures(test, hr, [90])
    for (const [name, roles] of [['Another', ['hr']], ['Auditor', ['auditor']], ['Administrator', ['administrator']], ['Nobody', []]] as const) {
      const other = await test.person(name, [...roles])
      expect([await loadWaiting(test.app, other, id), await confirmOrdinaryFigures(test.app, other, { id, replaces: '' }), await discardOrdinaryFigures(test.app, other, id)]).toEqual(Array(3).fill({ ok: false, refusal: 'not-found' }))
      if (name !== 'Another') expect([await stageOrdinaryFigures(test.app, other, Buffer.from('')), await loadStarts(test.app, other), await setBlindStarts(test.app, other, [])]).toEqual(Array(3).fill({ ok: false, refusal: 'not-found' }))
    }
  })

  it('that nobody confirmed are gone a day later', async () => {
    await stageFigures(test, hr, [90])
    test.clock.set(new Date(test.clock.now().getTime() + 86_400_001))
    await stageFigures(test, hr, [80])
    expect((await test.app.db.read.select({ body: ordinaryFigures.body }).from(ordinaryFigures)).map(({ body }) => body[0]?.applicants)).toEqual([80])
  })
})

describe('the days when departments began', () => {
  const startsSeen = async () => {
    const page = await loadTrial(test.app, hr, 'hr')
    return page.ok ? page.value.comparison.starts.map(({ day, isSet }) => [day, isSet]) : null
  }
  it('are those of the first publication until HR says otherwise; each change is in the log', async () => {
    await lockedOfThree(test)
    const [published] = (await startsSeen()) ?? []
    expect(published?.[1]).toBe(false)
    const set = (day: string | null) => setBlindStarts(test.app, hr, [{ department: test.departmentId, day }, { department: 'none-such', day }])
    mustSucceed(await set('2025-06-01'))
    mustSucceed(await set('2025-06-01'))
    expect(await startsSeen()).toEqual([['2025-06-01', true]])
    mustSucceed(await set(null))
    expect(await startsSeen()).toEqual([published])
    expect(await events()).toEqual([{ action: 'blind-start-set', details: { department: test.departmentId, day: '2025-06-01' } }, { action: 'blind-start-set', details: { department: test.departmentId, day: '' } }])
  })
})

describe('the comparison', () => {
  it('holds what was locked against what was brought, and says that there are too few', async () => {
    await lockedOfThree(test)
    mustSucceed(await confirmOrdinaryFigures(test.app, hr, { id: await stageFigures(test, hr, [90, 80, 70, 95]), replaces: '' }))
    const page = mustSucceed(await loadTrial(test.app, hr, 'hr'))
    expect(page.comparison).toMatchObject({ brought: { by: 'Hanne Holm', rows: 4 }, compared: { before: 16, after: 1 }, steps: [{ name: { da: 'Økonomiforvaltningen' } }] })
    expect(page.comparison.compared.whole.flatMap(({ compared }) => compared.map(({ reading }) => reading))).toEqual(Array(6).fill('too-few'))
    expect(page.comparison.beside.find(({ name }) => name === 'recruitments')).toEqual({ name: 'recruitments', open: 16, hidden: 1 })
    expect(JSON.stringify(page.comparison)).not.toMatch(/Agnete|Bertil|Cecilie|NaN/)
  })
})
