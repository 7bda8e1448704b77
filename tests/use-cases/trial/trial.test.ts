import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments } from '#db/schema/review'
import { recruitmentSummaries } from '#db/schema/trial'
import { trialRecruitments } from '#db/stores/recruitment-summaries'
import { dialect } from '#db/vocabulary'
import { mustSucceed } from '~/commands/demo/walk.server'
import { trialCsv } from '~/documents/trial/trial-csv.server'
import { trialTexts } from '~/documents/trial/trial-texts.server'
import type { Actor } from '~/platform/actor.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { writeMissingSummaries } from '~/use-cases/write-missing-summaries.server'
import { loadTrial } from '~/views/staff/trial.server'
import { lockWithout, lockedOfThree, recruitmentKeyOf, scoreAll, scoringOfThree, shortlistingOfThree } from '../../support/shortlisting'
import { noteStatements } from '../../support/statements'
import { tamper } from '../../support/tamper'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const summaries = () => test.app.db.read.select().from(recruitmentSummaries)

describe('the figures of a recruitment', () => {
  it('are written by the lock, hold nobody, and are never changed', async () => {
    const { id } = await shortlistingOfThree(test)
    expect(await summaries()).toEqual([])
    const other = await lockedOfThree(test)
    const rows = await summaries()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ recruitmentKey: await recruitmentKeyOf(test, other.id), body: { version: 2, candidates: 3, withdrawn: 0, chosen: 2, reviewers: 2, scoredQuestions: 2, scores: 12, cannotJudge: 0, departures: 0 } })
    const stored = JSON.stringify(rows)
    for (const person of ['Agnete', 'Bertil', 'Cecilie', id, ...other.ranked]) expect(stored).not.toContain(person)
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(recruitmentSummaries) })).rejects.toThrow()
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(recruitmentSummaries).set({ recruitmentKey: 1 }) })).rejects.toThrow()
  })
})

describe('figures of what was locked before there were any', () => {
  it('are written once from the locked protocol, and are those that the lock would have written', async () => {
    await lockedOfThree(test)
    const written = await summaries()
    await tamper(test, 'DELETE FROM recruitment_summaries', 'recruitment%')
    expect(await summaries()).toEqual([])
    expect([await writeMissingSummaries(test.app), await writeMissingSummaries(test.app)]).toEqual([1, 0])
    expect(await summaries()).toEqual(written)
  })

  it('are left out where the protocol was emptied: of what was erased nobody can tell any more', async () => {
    await lockedOfThree(test)
    await tamper(test, "DELETE FROM recruitment_summaries; UPDATE locks SET protocol = '{}'", '%')
    expect([await writeMissingSummaries(test.app), await summaries()]).toEqual([0, []])
  })
})

describe('stepping back', () => {
  const told = async (as: Actor) => {
    const page = await loadTrial(test.app, as, 'hr')
    return page.ok ? page.value.whole.steppedBack : null
  }
  it('is counted where a reviewer said so, never where an applicant had named somebody, and is told once names are open', async () => {
    const clearing = await scoringOfThree(test)
    for (const actor of [clearing.chair, clearing.reviewer]) await scoreAll(test, clearing, actor)
    const [first, second] = await test.app.db.read.selectDistinct({ key: assignments.candidateKey }).from(assignments).orderBy(assignments.candidateKey)
    await tamper(test, `UPDATE assignments SET recusal = 'stepped-back' WHERE candidate_key = ${first?.key} AND person_key = ${clearing.reviewer.key}; UPDATE assignments SET recusal = 'declared' WHERE candidate_key = ${second?.key} AND person_key = ${clearing.chair.key}`, 'assignments')
    mustSucceed(await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id }))
    await lockWithout(test, 2, clearing)
    expect((await summaries())[0]?.body.steppedBack).toBe(1)
    expect(await told(clearing.hr)).toEqual({ times: 0, recruitments: 0, of: 0 })
    mustSucceed(await unsealShortlist(test.app, clearing.hr, clearing.id))
    expect(await told(clearing.hr)).toEqual({ times: 1, recruitments: 1, of: 1 })
  })
})

describe('the trial', () => {
  it('tells HR and auditors the same, of whole recruitments, and nobody else anything', async () => {
    const { id } = await lockedOfThree(test)
    await shortlistingOfThree(test)
    const [hr, auditor] = [await test.person('H R', ['hr']), await test.person('Au Ditor', ['auditor'])]
    const seen = await loadTrial(test.app, hr, 'hr')
    expect(seen).toMatchObject({ ok: true, value: { whole: { recruitments: 2, locked: 1, running: 1, cancelled: 0, applications: 3, chosen: 2 } } })
    expect(await loadTrial(test.app, auditor, 'auditor')).toEqual(seen)
    for (const [roles, as] of [[['administrator'], 'hr'], [['clerk'], 'hr'], [[], 'auditor'], [['hr'], 'auditor'], [['hr-officer'], 'hr']] as const) {
      expect(await loadTrial(test.app, await test.person(`Role ${roles.join()} ${as}`, [...roles]), as)).toEqual({ ok: false, refusal: 'not-found' })
    }
    expect(JSON.stringify(seen)).not.toContain(id)
  })

  it('asks the database once, however many recruitments there are, and never for a score', async () => {
    await lockedOfThree(test)
    const noted = noteStatements()
    await trialRecruitments(test.app.db.read, test.organisationKey)
    const statements = noted.take()
    noted.stop()
    if (dialect === 'sqlite') expect(statements).toHaveLength(1)
    expect(statements.join()).not.toMatch(/"(scores|candidates|applications)"/)
  })

  it('goes out as a file that no spreadsheet takes for a formula', async () => {
    await lockedOfThree(test)
    const loaded = await loadTrial(test.app, await test.person('H R', ['hr']), 'hr')
    if (!loaded.ok) throw new Error('no figures')
    const [line] = loaded.value.departments
    if (!line) throw new Error('no department')
    const csv = trialCsv({ ...loaded.value, departments: [{ ...line, name: { da: '=HYPERLINK("http://x")', en: '' } }] }, trialTexts('da'))
    const [head = [], ...rows] = parse(csv, { delimiter: ';', bom: true }) as string[][] // text is all that the parser gives without options
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length))
    expect(rows.find(([group]) => group === 'I alt')?.[head.indexOf('Ansøgninger')]).toBe('3')
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(csv).not.toMatch(/NaN|undefined|null/)
  })
})
