import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { interviewScores } from '#db/schema/interviews'
import { slotsOf } from '#db/stores/interview-slots'
import { mustSucceed } from '~/commands/demo/walk.server'
import { capabilities, decide, type Capability } from '~/domain/access/capabilities'
import { phases } from '~/domain/recruitment/phases'
import type { Actor } from '~/platform/actor.server'
import { confirmCall, proposeCall } from '~/use-cases/call-later.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { nameStandIn, sayRelations, type Relation } from '~/use-cases/name-stand-in.server'
import { openCalled } from '~/use-cases/open-called.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { scoreInterview } from '~/use-cases/score-interview.server'
import { loadCommitteeDocuments } from '~/views/committee/documents.server'
import { loadInterviewScoring } from '~/views/committee/interview-scoring.server'
import { loadInterviews } from '~/views/committee/interviews.server'
import { loadRanking } from '~/views/committee/ranking.server'
import { loadCommitteeRecruitments } from '~/views/committee/recruitments.server'
import { loadStandInPage } from '~/views/committee/stand-in.server'
import { loadInterviewPlan } from '~/views/hr/interviews.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import { loadStandIns } from '~/views/staff/stand-ins.server'
import { handIn, interviewsOfThree, settle } from '../../support/interviews'
import { candidatesAsSent, lockedOfThree, recruitmentKeyOf } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
type Set = Awaited<ReturnType<typeof interviewsOfThree>>
const name = ({ id }: { id: string }, by: Actor, insteadOf: Actor, person: Actor) => nameStandIn(test.app, by, { recruitmentId: id, insteadOf: insteadOf.id, personId: person.id, reason: 'prevented' })
const say = ({ id }: { id: string }, who: Actor, relations: readonly (readonly [string, Relation])[]) => sayRelations(test.app, who, { recruitmentId: id, relations: new Map(relations) })
const invitedTo = ({ ranked }: Set) => [ranked[0] ?? '', ranked[1] ?? ''] as const
const events = async (action: string) => (await test.app.db.read.select().from(auditEvents)).filter((event) => event.action === action).map(({ details }) => details)

/** The reviewer is prevented, and somebody else comes. */
async function withStandIn(set: Set): Promise<Actor> {
  const standIn = await test.person('Vera Vikar', [])
  mustSucceed(await name(set, set.chair, set.reviewer, standIn))
  return standIn
}

describe('a stand-in', () => {
  it('is named by the chair or HR from the lock on, for somebody who takes part, out of those who know nothing of the case', async () => {
    const locked = await lockedOfThree(test)
    const standIn = await test.person('Vera Vikar', [])
    expect(await name(locked, locked.reviewer, locked.chair, standIn)).toEqual(refusal('not-found'))
    expect(await name(locked, locked.hr, locked.redactor, standIn)).toEqual(refusal('invalid-form'))
    for (const roles of [['hr'], ['administrator'], ['auditor'], ['hr-officer']] as const) expect(await name(locked, locked.hr, locked.reviewer, await test.person(`En ${roles[0]}`, [...roles]))).toEqual(refusal('roles-clash'))
    for (const named of [locked.chair, locked.redactor]) expect(await name(locked, locked.hr, locked.reviewer, named)).toMatchObject({ ok: false })
    mustSucceed(await name(locked, locked.hr, locked.reviewer, standIn))
    expect(await name(locked, locked.hr, locked.reviewer, await test.person('En til', []))).toEqual(refusal('invalid-form')) // replaced already
    const next = await test.person('Viggo Vikar', [])
    mustSucceed(await name(locked, locked.chair, standIn, next)) // a stand-in can be prevented too
    const page = mustSucceed(await loadStandIns(test.app, locked.hr, locked.id))
    expect(page.panel.map(({ id }) => id).sort()).toEqual([locked.chair.id, next.id].sort())
    expect(page.named.map(({ name: who, insteadOf, reason, isReady }) => [who, insteadOf, reason, isReady])).toEqual([['Vera Vikar', locked.reviewer.name, 'prevented', false], ['Viggo Vikar', 'Vera Vikar', 'prevented', false]])
    expect(await events('stand-in-named')).toEqual([{ person: standIn.id, insteadOf: locked.reviewer.id, reason: 'prevented' }, { person: next.id, insteadOf: standIn.id, reason: 'prevented' }])
  })

  it('sees nothing before having said whom they know, then those alone with whom there is nothing, and nothing of what was judged before', async () => {
    const set = await interviewsOfThree(test)
    const standIn = await withStandIn(set)
    const [known, other] = invitedTo(set)
    const { id: recruitmentId } = set
    expect(mustSucceed(await loadInterviews(test.app, standIn, recruitmentId)).interviews).toMatchObject({ candidates: [], hasToSay: true, isStandIn: true })
    expect(mustSucceed(await lookAtIdentities(test.app, standIn, { recruitmentId, as: 'committee' }))).toEqual([])
    expect(await loadInterviewScoring(test.app, standIn, { recruitmentId, candidateId: other })).toEqual(refusal('not-found'))
    expect(await handIn(test, standIn, { recruitmentId, candidateId: other, level: 4 })).toEqual(refusal('not-found'))
    expect(mustSucceed(await loadStandInPage(test.app, standIn, recruitmentId)).asked.map(({ id }) => id).sort()).toEqual([known, other].sort())

    expect(await say(set, set.chair, [])).toEqual(refusal('not-found'))
    expect(await say(set, standIn, [[known, 'off']])).toEqual(refusal('incomplete'))
    mustSucceed(await say(set, standIn, [[known, 'off'], [other, 'none']]))
    mustSucceed(await say(set, standIn, [[known, 'none'], [other, 'none']])) // what was said stands
    expect(mustSucceed(await loadInterviews(test.app, standIn, recruitmentId)).interviews).toMatchObject({ candidates: [{ id: other }], hasToSay: false })
    expect(mustSucceed(await lookAtIdentities(test.app, standIn, { recruitmentId, as: 'committee' }))).toHaveLength(1)
    expect(mustSucceed(await loadCommitteeDocuments(test.app, standIn, recruitmentId)).candidates).toHaveLength(1)
    expect(await handIn(test, standIn, { recruitmentId, candidateId: known, level: 4 })).toEqual(refusal('not-found'))
    mustSucceed(await handIn(test, standIn, { recruitmentId, candidateId: other, level: 4 }))
    expect(await loadRanking(test.app, standIn, { recruitmentId })).toEqual(refusal('not-found'))
    const may = (Object.keys(capabilities) as Capability[]).filter((capability) => phases.some((phase) => decide('stand-in', capability, phase).allowed)) // the table's own keys
    expect(may.sort()).toEqual(['readInterviewScores', 'readInterviews', 'readReleasedDocuments', 'readReleasedIdentities', 'sayRelations', 'scoreInterviews', 'standIn'])
    expect(await events('stand-in-introduced')).toEqual([{ asked: 2, off: 1 }])
  })

  it('takes the times that are to come, and is asked about whoever is called later', async () => {
    const set = await interviewsOfThree(test)
    const standIn = await withStandIn(set)
    const { id: recruitmentId } = set
    const slots = await slotsOf(test.app.db.read, await recruitmentKeyOf(test, recruitmentId))
    expect(slots.map(({ members }) => members.map(({ id }) => id).sort())).toEqual(slots.map(() => [set.chair.id, standIn.id].sort()))
    expect(mustSucceed(await loadInterviewPlan(test.app, set.hr, recruitmentId)).members.map(({ id }) => id).sort()).toEqual([set.chair.id, standIn.id].sort())
    mustSucceed(await say(set, standIn, invitedTo(set).map((id) => [id, 'none'])))

    await settle(test, set, { candidateId: set.ranked[0] ?? '', outcome: 'declined' })
    const numbers = new Map((await candidatesAsSent(test)).map(({ id, number }) => [id, number]))
    const [first = '', third = ''] = [set.ranked[0], set.ranked[2]].map((id) => numbers.get(id ?? ''))
    mustSucceed(await proposeCall(test.app, set.hr, { recruitmentId, candidateNumber: third, insteadOf: first, reason: 'Sagde nej.', departureReason: '' }))
    mustSucceed(await confirmCall(test.app, set.chair, { recruitmentId, candidateNumber: third }))
    mustSucceed(await openCalled(test.app, set.hr, recruitmentId))
    mustSucceed(await releaseIdentities(test.app, set.hr, recruitmentId))
    expect(mustSucceed(await loadStandInPage(test.app, standIn, recruitmentId)).asked.map(({ id }) => id)).toEqual([set.ranked[2]])
    expect(mustSucceed(await loadInterviews(test.app, standIn, recruitmentId)).interviews.candidates.map(({ id }) => id)).not.toContain(set.ranked[2])
  })
})

describe('who is replaced', () => {
  it('has no part in it any more, and what they handed in stands under their name', async () => {
    const set = await interviewsOfThree(test)
    const [first, second] = invitedTo(set)
    const { id: recruitmentId, reviewer, chair } = set
    mustSucceed(await handIn(test, reviewer, { recruitmentId, candidateId: first, level: 5, note: 'Klart svar.' }))
    const standIn = await withStandIn(set)
    expect(await loadInterviews(test.app, reviewer, recruitmentId)).toEqual(refusal('not-found'))
    expect(await loadRanking(test.app, reviewer, { recruitmentId })).toEqual(refusal('not-found'))
    expect(await handIn(test, reviewer, { recruitmentId, candidateId: second, level: 5 })).toEqual(refusal('not-found'))
    expect([await loadCommitteeRecruitments(test.app, reviewer), (await loadMyWork(test.app, reviewer)).items]).toEqual([[], []])
    expect(await loadCommitteeRecruitments(test.app, standIn)).toMatchObject([{ id: recruitmentId, role: 'stand-in' }])
    expect((await loadMyWork(test.app, standIn)).items).toMatchObject([{ task: 'interviews', href: `/committee/${recruitmentId}/interviews` }])

    mustSucceed(await handIn(test, chair, { recruitmentId, candidateId: first, level: 4 }))
    const page = mustSucceed(await loadInterviewScoring(test.app, chair, { recruitmentId, candidateId: first }))
    expect(page.questions[0]?.others?.given.map(({ name: who, level }) => [who, level]).sort()).toEqual([[chair.name, 4], [reviewer.name, 5]].sort())
    expect(await loadRanking(test.app, chair, { recruitmentId })).toMatchObject({ ok: true })
  })

  it('writes nothing, nor does a stand-in of somebody they know, whatever the program does', async () => {
    const set = await interviewsOfThree(test)
    const standIn = await withStandIn(set)
    const [known, other] = invitedTo(set)
    mustSucceed(await say(set, standIn, [[known, 'off'], [other, 'none']]))
    const key = new Map((await candidatesAsSent(test)).map(({ id, key: inner }) => [id, inner]))
    mustSucceed(await scoreInterview(test.app, set.chair, { recruitmentId: set.id, candidateId: other, scores: new Map(), isHandedIn: false }))
    const row = { recruitmentKey: await recruitmentKeyOf(test, set.id), questionKey: 1, level: 3 }
    const insert = (candidateId: string, person: Actor) => test.app.db.unitOfWork(async (tx) => { await tx.insert(interviewScores).values({ ...row, candidateKey: key.get(candidateId) ?? 0, personKey: person.key }) })
    await expect(insert(other, set.reviewer)).rejects.toThrow()
    await expect(insert(known, standIn)).rejects.toThrow()
    await insert(other, standIn)
  })
})
