import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { calledLater } from '#db/schema/called-later'
import { releasedIdentities } from '#db/schema/released'
import { insertNote } from '#db/stores/case-notes'
import { outcomesOf } from '#db/stores/interview-outcomes'
import { mustSucceed } from '~/commands/demo/walk.server'
import { confirmCall, proposeCall } from '~/use-cases/call-later.server'
import { answerEverybody } from '~/commands/demo/answer.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { openCalled } from '~/use-cases/open-called.server'
import { confirmOutcome, recordOutcome } from '~/use-cases/record-outcome.server'
import { writeNote } from '~/use-cases/write-note.server'
import { loadChairOutcomes } from '~/views/committee/outcomes.server'
import { loadInterviewProtocol } from '~/views/hr/interview-protocol.server'
import { loadHrOutcomes } from '~/views/hr/outcomes.server'
import { loadNotes } from '~/views/staff/notes.server'
import { chooseNobody, handIn, interviewsOfThree } from '../../support/interviews'
import { officersHold, openAsOfficers } from '../../support/officers'
import { applicants, candidatesAsSent, lockedOfThree, recruitmentKeyOf, scoringOfThree } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
type Set = Awaited<ReturnType<typeof interviewsOfThree>>

const record = ({ id, hr, ranked }: Pick<Set, 'id' | 'hr' | 'ranked'>, place: number, outcome: Parameters<typeof recordOutcome>[2]['outcome'], reason = '') => recordOutcome(test.app, hr, { recruitmentId: id, candidateId: ranked[place] ?? '', outcome, reason })
const numbersOf = async ({ ranked }: Pick<Set, 'ranked'>) => { const sent = await candidatesAsSent(test); return ranked.map((id) => sent.find((one) => one.id === id)?.number ?? '') }
const nameOf = async (candidateId: string | undefined) => applicants[(await candidatesAsSent(test)).findIndex(({ id }) => id === candidateId)]?.name ?? ''

describe('an outcome', () => {
  it('is HR’s to record; a hiring takes the chair too, and a reason where it leaves the order of the interviews', async () => {
    const set = await interviewsOfThree(test)
    const { id, hr, chair, reviewer, ranked } = set
    for (const [place, level] of [[0, 5], [1, 3]] as const) mustSucceed(await handIn(test, chair, { recruitmentId: id, candidateId: ranked[place] ?? '', level }))
    expect(await recordOutcome(test.app, chair, { recruitmentId: id, candidateId: ranked[0] ?? '', outcome: 'hired', reason: '' })).toEqual(refusal('not-found'))
    expect(await record(set, 1, 'hired')).toEqual(refusal('reason-required'))
    expect(await record(set, 2, 'hired')).toEqual(refusal('not-found'))
    mustSucceed(await record(set, 0, 'hired'))
    expect(await record(set, 1, 'hired', 'Begge var gode.')).toEqual(refusal('stale'))
    mustSucceed(await record(set, 1, 'reserve'))
    expect(await concludeRecruitment(test.app, hr, id)).toEqual(refusal('outcomes-missing'))

    const [waiting] = mustSucceed(await loadChairOutcomes(test.app, chair, id)).waiting
    const at = { recruitmentId: id, outcomeId: waiting?.outcomeId ?? '' }
    expect(await confirmOutcome(test.app, hr, at)).toEqual(refusal('not-yourself'))
    expect(await confirmOutcome(test.app, reviewer, at)).toEqual(refusal('not-found'))
    mustSucceed(await confirmOutcome(test.app, chair, at))
    expect((await outcomesOf(test.app.db.read, await recruitmentKeyOf(test, id))).map(({ outcome }) => outcome).sort()).toEqual(['hired', 'reserve'])
    await answerEverybody(test.app, hr, id)
    mustSucceed(await concludeRecruitment(test.app, hr, id))
    expect(await record(set, 1, 'not-chosen', 'For sent.')).toEqual(refusal('not-now'))

    const protocol = mustSucceed(await loadInterviewProtocol(test.app, hr, id))
    expect(protocol.candidates.map(({ outcome }) => outcome).sort()).toEqual(['hired', 'reserve'])
    const [told] = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'recruitment-concluded')
    expect(told?.details).toEqual({ interviews: protocol.hash })
  })

  it('that is changed keeps what stood: a reserve takes the place of one who says no', async () => {
    const set = await interviewsOfThree(test)
    const { id, hr, chair } = set
    const confirmAll = async () => { for (const { outcomeId } of mustSucceed(await loadHrOutcomes(test.app, hr, id)).waiting) mustSucceed(await confirmOutcome(test.app, chair, { recruitmentId: id, outcomeId })) }
    mustSucceed(await record(set, 0, 'hired', 'Bedste samtale.'))
    await confirmAll()
    mustSucceed(await record(set, 1, 'reserve', 'Næstbedst.'))
    expect(await record(set, 0, 'declined')).toEqual(refusal('reason-required'))
    mustSucceed(await record(set, 0, 'declined', 'Sagde nej i telefonen.'))
    mustSucceed(await record(set, 1, 'hired', 'Reserven rykker op.'))
    await confirmAll()
    const { candidates } = mustSucceed(await loadHrOutcomes(test.app, hr, id))
    expect(candidates.map(({ outcome, recorded }) => [outcome, recorded.map((one) => one.outcome)])).toEqual([['declined', ['hired', 'declined']], ['hired', ['reserve', 'hired']]])
  })
})

describe('a place opened anew', () => {
  it('calls the next on the locked list, by two people, and opens that one alone', async () => {
    const set = await interviewsOfThree(test)
    const { id, hr, chair, ranked } = set
    const [first = '', , next = ''] = await numbersOf(set)
    const wanted = { recruitmentId: id, candidateNumber: next, insteadOf: first, reason: 'Den første fik andet job.', departureReason: '' }
    expect(await proposeCall(test.app, hr, wanted)).toEqual(refusal('stale')) // nobody has said no
    mustSucceed(await record(set, 0, 'declined', 'Ringede og sagde nej.'))
    expect(await proposeCall(test.app, chair, wanted)).toEqual(refusal('not-found'))
    expect(await proposeCall(test.app, hr, { ...wanted, reason: ' ' })).toEqual(refusal('reason-required'))
    mustSucceed(await proposeCall(test.app, hr, wanted))
    expect(await confirmCall(test.app, hr, { recruitmentId: id, candidateNumber: next })).toEqual(refusal('not-yourself'))
    expect(await openCalled(test.app, hr, id)).toEqual({ ok: true, value: { opened: 0 } })
    expect(await test.app.db.read.select().from(releasedIdentities)).toHaveLength(2)

    mustSucceed(await confirmCall(test.app, chair, { recruitmentId: id, candidateNumber: next }))
    expect(await test.app.db.read.select().from(releasedIdentities)).toHaveLength(2)
    expect(await openCalled(test.app, chair, id)).toEqual(refusal('not-found'))
    expect(await openCalled(test.app, hr, id)).toEqual({ ok: true, value: { opened: 1 } })
    const seen = mustSucceed(await lookAtIdentities(test.app, hr, { recruitmentId: id, as: 'hr' }))
    expect(seen.find(({ candidateNumber }) => candidateNumber === next)?.identity.name).toBe(await nameOf(ranked[2]))
    expect(mustSucceed(await lookAtIdentities(test.app, chair, { recruitmentId: id, as: 'committee' })).map(({ candidateNumber }) => candidateNumber)).not.toContain(next)
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.update(calledLater).set({ reason: 'En anden.' }) })).rejects.toThrow()
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.delete(calledLater) })).rejects.toThrow()
  })

  it('opens nobody whom no two people have called, whatever the program does', async () => {
    const set = await interviewsOfThree(test)
    const sent = await candidatesAsSent(test)
    const other = sent.find(({ id }) => id === set.ranked[2])?.key ?? 0
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.insert(releasedIdentities).values({ candidateKey: other, box: Buffer.alloc(1) }) })).rejects.toThrow()
    const alone = { candidateKey: other, recruitmentKey: await recruitmentKeyOf(test, set.id), insteadOf: '1', reason: 'x', proposedByKey: set.hr.key, confirmedByKey: set.chair.key, calledAt: new Date() }
    await expect(test.app.db.unitOfWork(async (tx) => { await tx.insert(calledLater).values(alone) })).rejects.toThrow()
  })

  it('is opened by two officers where they hold the key, and nothing else leaves their pages', async () => {
    const officers = await officersHold(test)
    const locked = await lockedOfThree(test)
    const who = { opener: officers.employees, other: officers.hr }
    await openAsOfficers(test, locked.id, who)
    await expect(openAsOfficers(test, locked.id, who)).rejects.toThrow('not-now')
    const [first = '', , next = ''] = await numbersOf(locked)
    mustSucceed(await record(locked, 0, 'withdrew', 'Skrev til os.'))
    mustSucceed(await proposeCall(test.app, locked.hr, { recruitmentId: locked.id, candidateNumber: next, insteadOf: first, reason: 'Ledig plads.', departureReason: '' }))
    await expect(openAsOfficers(test, locked.id, who)).rejects.toThrow('not-now')
    mustSucceed(await confirmCall(test.app, locked.chair, { recruitmentId: locked.id, candidateNumber: next }))
    expect(await openCalled(test.app, locked.hr, locked.id)).toEqual(refusal('officers-open'))

    expect(await openAsOfficers(test, locked.id, who)).toEqual({ kind: 'opened', opened: 1 })
    const seen = mustSucceed(await lookAtIdentities(test.app, locked.hr, { recruitmentId: locked.id, as: 'hr' }))
    expect(seen.find(({ candidateNumber }) => candidateNumber === next)?.identity.name).toBe(await nameOf(locked.ranked[2]))
    await expect(openAsOfficers(test, locked.id, who)).rejects.toThrow('not-now')
    const told = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'identities-unsealed')
    expect(told[1]?.details).toEqual({ opened: 1, candidates: [next], later: true, officers: [officers.employees.actor.id, officers.hr.actor.id] })
  })
})

describe('a note', () => {
  it('is warned of names while they are hidden, read by its own side until they are open, and never changed', async () => {
    const { id, hr, chair, reviewer } = await scoringOfThree(test)
    const named = { recruitmentId: id, text: 'Agnete Krarup ringede den 3. marts.', isMeant: false }
    expect(await writeNote(test.app, hr, named)).toMatchObject({ ok: true, value: { kind: 'warned', hints: [{ words: 'Agnete Krarup' }] } })
    expect(mustSucceed(await loadNotes(test.app, hr, { recruitmentId: id, as: 'hr' })).notes).toEqual([])
    mustSucceed(await writeNote(test.app, hr, { ...named, isMeant: true }))
    mustSucceed(await writeNote(test.app, chair, { recruitmentId: id, text: 'En ansøger spurgte til fristen.', isMeant: false }))
    expect(await writeNote(test.app, reviewer, { recruitmentId: id, text: 'Et notat.', isMeant: true })).toEqual(refusal('not-found'))
    expect(mustSucceed(await loadNotes(test.app, chair, { recruitmentId: id, as: 'chair' })).notes.map(({ text }) => text)).toEqual(['En ansøger spurgte til fristen.'])
    expect(mustSucceed(await loadNotes(test.app, hr, { recruitmentId: id, as: 'hr' })).notes.map(({ text }) => text)).toEqual([named.text])
    expect(await loadNotes(test.app, hr, { recruitmentId: id, as: 'chair' })).toEqual(refusal('not-found'))
  })

  it('of both sides is read by both once names are open, and still taken when it is over', async () => {
    const { id, hr, chair } = await interviewsOfThree(test)
    for (const actor of [hr, chair]) mustSucceed(await writeNote(test.app, actor, { recruitmentId: id, text: `Af ${actor.name}.`, isMeant: false }))
    mustSucceed(await chooseNobody(test.app, hr, id))
    await answerEverybody(test.app, hr, id)
    mustSucceed(await concludeRecruitment(test.app, hr, id))
    mustSucceed(await writeNote(test.app, hr, { recruitmentId: id, text: 'En ringede bagefter.', isMeant: false }))
    for (const [actor, as] of [[hr, 'hr'], [chair, 'chair']] as const) expect(mustSucceed(await loadNotes(test.app, actor, { recruitmentId: id, as })).notes).toHaveLength(3)
    await expect(test.app.db.unitOfWork(async (tx) => insertNote(tx, { id: 'n', recruitmentKey: 0, authorKey: hr.key, side: 'hr', phase: 'open', writtenAt: new Date(), text: '' }))).rejects.toThrow()
  })
})
