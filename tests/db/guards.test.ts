import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Queries } from '#db/database.server'
import { people, organisations } from '#db/schema/account'
import { applicantRequests, answers, applications, candidateLinks, clearances, deskSteps, findings, veils } from '#db/schema/application'
import { auditEvents } from '#db/schema/audit'
import { introductions, sampleAnswers, sampleLevels } from '#db/schema/calibration'
import { priorityClaims } from '#db/schema/claims'
import { hearingComments } from '#db/schema/hearing-comments'
import { hearings } from '#db/schema/hearings'
import { questions } from '#db/schema/questionnaire'
import { qualifications, recruitmentMembers, recruitments } from '#db/schema/recruitment'
import { releasedIdentities } from '#db/schema/released'
import { assignments, candidates, clearedAnswers, locks, protocolConfirmations, scores, shortlistEntries, shortlistProposals } from '#db/schema/review'
import { scoreSteps } from '#db/schema/score-steps'
import { recruitmentKeys, sealedIdentities } from '#db/schema/sealed'
import { record } from '#db/stores/audit'
import { startingSettings } from '#db/stores/organisations'
import type { Phase } from '~/domain/recruitment/phases'
import { settableClock } from '~/platform/clock.server'
import { systemRandom } from '~/platform/random.server'
import { makeTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
beforeEach(async () => { database = await makeTestDatabase() })
afterEach(() => database.dispose())

const write = <T>(work: (tx: Queries) => Promise<T>) => database.db.unitOfWork(work)
const box = { keyId: 'k', suite: 's', iv: Buffer.alloc(1), box: Buffer.alloc(1) }
const step = { id: 's', applicationKey: 1, personKey: 2, kind: 'clear', change: { before: [], after: [], carried: 0 } } as const
const sample = { key: 1, id: 's1', recruitmentKey: 1, questionId: 'q', language: 'da', text: 'Svar', intendedLevel: 3, reason: 'Midt' } as const
const hearing = { key: 1, id: 'h', recruitmentKey: 1, candidateKey: 1, openedByKey: 3, reason: 'Trinnet', openedOn: '2026-03-30', deadline: new Date(9), grounds: [] } as const
const comment = { hearingKey: 1, text: 'Ja', language: 'da', mentions: [], veils: [], kept: [] } as const
const texts = { title: { da: 'Post' }, summary: {}, duties: {}, terms: {} }
const content = { prompt: { da: 'Hvad?' }, help: {}, material: null, options: null, unit: null, anchors: null, strongAnswer: null, laterProof: null }

/** The steps from nothing to an unsealed recruitment, by the rows alone; each leaves the recruitment in the phase named. */
const steps: readonly (readonly [Phase, (tx: Queries) => Promise<unknown>])[] = [
  ['draft', async (tx) => {
    await tx.insert(organisations).values({ key: 1, id: 'o', name: 'S', settings: startingSettings, isDemo: false })
    for (const key of [1, 2, 3]) await tx.insert(people).values({ key, id: `p${key}`, organisationKey: 1, name: `P${key}`, email: `p${key}@x.example`, language: 'da' })
    await tx.insert(recruitments).values({ key: 1, id: 'r', organisationKey: 1, texts, languages: ['da'], deadline: new Date(1) })
    await tx.insert(qualifications).values({ key: 1, id: 'kv', recruitmentKey: 1, position: 1, name: { da: 'K' }, description: {}, isRequired: true })
    await tx.insert(questions).values({ key: 1, id: 'q', recruitmentKey: 1, position: 1, kind: 'long-text', content, minutes: 5, weight: 1, isScored: true })
    await tx.insert(recruitmentMembers).values({ recruitmentKey: 1, personKey: 1, role: 'chair' })
    await tx.insert(sampleAnswers).values(sample)
    await tx.insert(recruitmentKeys).values({ recruitmentKey: 1, keyId: 'k', suite: 's', publicKey: Buffer.alloc(1) })
  }],
  ['open', async (tx) => {
    await tx.update(recruitments).set({ phase: 'open', freezeHash: 'f' })
    for (const key of [1, 2]) {
      await tx.insert(applications).values({ key, id: `a${key}`, recruitmentKey: 1, receiptHash: `h${key}`, state: 'submitted', language: 'da', noticeVersion: '1' })
      await tx.insert(answers).values({ applicationKey: key, questionKey: 1, text: 'Svar' })
      await tx.insert(sealedIdentities).values({ applicationKey: key, ...box })
    }
    await tx.insert(findings).values({ key: 1, id: 'f', applicationKey: 1, questionKey: 1, start: 0, end: 1, category: 'own-name' })
  }],
  ['clearing', async (tx) => {
    await tx.update(recruitments).set({ phase: 'clearing' })
    await tx.insert(veils).values({ key: 1, id: 'v', applicationKey: 1, questionKey: 1, start: 0, end: 1, replacement: 'veiled', personKey: 2 })
    await tx.insert(clearances).values({ applicationKey: 1, questionKey: 1, personKey: 2 })
    for (const key of [1, 2]) {
      await tx.insert(candidates).values({ key, id: `c${key}`, recruitmentKey: 1, number: `1000${key}` })
      await tx.insert(candidateLinks).values({ applicationKey: key, candidateKey: key })
      await tx.insert(clearedAnswers).values({ candidateKey: key, questionKey: 1, language: 'da', text: '[sløret]var' })
      await tx.insert(assignments).values({ key, id: `as${key}`, recruitmentKey: 1, personKey: 1, questionKey: 1, position: key, candidateKey: key })
    }
  }],
  ['scoring', async (tx) => {
    await tx.update(recruitments).set({ phase: 'scoring' })
    await tx.insert(introductions).values({ recruitmentKey: 1, personKey: 1, readAt: new Date(1) })
    await tx.insert(sampleLevels).values({ sampleKey: 1, personKey: 1, recruitmentKey: 1, level: 3 })
    await tx.insert(scores).values({ candidateKey: 1, questionKey: 1, personKey: 1, recruitmentKey: 1, level: 3 })
    await tx.insert(scoreSteps).values({ recruitmentKey: 1, personKey: 1, assignmentKey: 1, revision: 1, hadScore: false })
  }],
  ['shortlisting', async (tx) => {
    await tx.update(recruitments).set({ phase: 'shortlisting' })
    await tx.insert(hearings).values(hearing)
    await tx.insert(hearingComments).values(comment)
    await tx.insert(shortlistProposals).values({ recruitmentKey: 1, proposedByKey: 1, reason: 'Bedst' })
    await tx.insert(shortlistEntries).values([{ recruitmentKey: 1, candidateKey: 1, isChosen: true }, { recruitmentKey: 1, candidateKey: 2, isChosen: false }])
    await tx.insert(protocolConfirmations).values({ recruitmentKey: 1, personKey: 1, hash: 'h', confirmedAt: new Date(2) })
    await tx.insert(locks).values({ recruitmentKey: 1, hash: 'h', protocol: {}, proposedByKey: 1, confirmedByKey: 3, lockedAt: new Date(2) })
  }],
  ['locked', (tx) => tx.update(recruitments).set({ phase: 'locked' })],
  ['unsealed', async (tx) => {
    await tx.insert(releasedIdentities).values({ candidateKey: 1, box: Buffer.alloc(1) })
    await tx.update(recruitments).set({ phase: 'unsealed' })
  }],
]

async function walkTo(phase: Phase): Promise<void> {
  for (const [reached, step] of steps) {
    await write(async (tx) => { await step(tx) })
    if (reached === phase) return
  }
}

/** Each refused write: the phase in which it is tried, and the words of the refusal (the driver's error is the cause). */
const refused: readonly (readonly [string, Phase, (tx: Queries) => Promise<unknown>, RegExp])[] = [
  ['change a question after publication', 'open', (tx) => tx.update(questions).set({ weight: 9 }), /question set is frozen/],
  ['add a question after publication', 'open', (tx) => tx.insert(questions).values({ id: 'q2', recruitmentKey: 1, position: 2, kind: 'long-text', content, minutes: 1, weight: 1, isScored: true }), /question set is frozen/],
  ['remove a question after publication', 'open', (tx) => tx.delete(questions), /question set is frozen/],
  ['change a qualification after publication', 'open', (tx) => tx.update(qualifications).set({ isRequired: false }), /question set is frozen/],
  ['lift the blindness', 'scoring', (tx) => tx.update(recruitments).set({ blindness: 'ordinary' }), /published is frozen/],
  ['change the freeze hash', 'scoring', (tx) => tx.update(recruitments).set({ freezeHash: 'x' }), /published is frozen/],
  ['forget the freeze hash', 'scoring', (tx) => tx.update(recruitments).set({ freezeHash: null }), /published is frozen/],
  ['go back', 'scoring', (tx) => tx.update(recruitments).set({ phase: 'clearing' }), /no such move/],
  ['jump over the lock', 'shortlisting', (tx) => tx.update(recruitments).set({ phase: 'unsealed' }), /no such move/],
  ['publish without a freeze hash', 'draft', (tx) => tx.update(recruitments).set({ phase: 'open' }), /only a frozen, blind recruitment/],
  ['publish an ordinary recruitment', 'draft', (tx) => tx.update(recruitments).set({ phase: 'open', freezeHash: 'f', blindness: 'ordinary' }), /only a frozen, blind recruitment/],
  ['delete a recruitment', 'draft', (tx) => tx.delete(recruitments), /erased, not deleted/],
  ['apply to a draft', 'draft', (tx) => tx.insert(applications).values({ id: 'x', recruitmentKey: 1, receiptHash: 'x', language: 'da', noticeVersion: '1' }), /while the recruitment is open/],
  ['apply after closing', 'clearing', (tx) => tx.insert(applications).values({ id: 'x', recruitmentKey: 1, receiptHash: 'x', language: 'da', noticeVersion: '1' }), /while the recruitment is open/],
  ['change an answer after closing', 'clearing', (tx) => tx.update(answers).set({ text: 'Andet' }), /while the recruitment is open/],
  ['send another application after closing', 'clearing', (tx) => tx.update(applications).set({ state: 'begun' }), /while the recruitment is open/],
  ['take back the answers of somebody who is extended, but whose recruitment is being scored', 'scoring', async (tx) => { await tx.update(applications).set({ extendedUntil: new Date(9) }); await tx.delete(answers) }, /while the recruitment is open/],
  ['change an answer on a request that nobody accepted', 'clearing', async (tx) => { await tx.insert(applicantRequests).values({ id: 'r', applicationKey: 1, kind: 'correction', questionKey: 1, text: 'Andet' }); await tx.update(answers).set({ text: 'Andet' }) }, /while the recruitment is open/],
  ['decide a request twice', 'clearing', async (tx) => { await tx.insert(applicantRequests).values({ id: 'r', applicationKey: 1, kind: 'withdrawal', text: '', decision: 'declined' }); await tx.update(applicantRequests).set({ decision: 'accepted' }) }, /decided once/],
  ['swap a sealed identity', 'open', (tx) => tx.update(sealedIdentities).set({ box: Buffer.alloc(2) }), /written once/],
  ['swap the key of a recruitment', 'open', (tx) => tx.update(recruitmentKeys).set({ publicKey: Buffer.alloc(2) }), /never changes/],
  ['veil before the deadline', 'open', (tx) => tx.insert(veils).values({ id: 'x', applicationKey: 1, questionKey: 1, start: 0, end: 1, replacement: 'veiled', personKey: 2 }), /clearing desk/],
  ['keep how to undo while scoring', 'scoring', (tx) => tx.insert(deskSteps).values(step), /while it is open/],
  ['rewrite what was done at the desk', 'clearing', async (tx) => { await tx.insert(deskSteps).values(step); await tx.update(deskSteps).set({ kind: 'withdraw' }) }, /not rewritten/],
  ['close the desk and still know how to undo', 'clearing', async (tx) => { await tx.insert(deskSteps).values(step); await tx.update(recruitments).set({ phase: 'scoring' }) }, /forgotten when the desk closes/],
  ['make somebody redactor and reviewer', 'clearing', (tx) => tx.insert(recruitmentMembers).values({ recruitmentKey: 1, personKey: 1, role: 'redactor' }), /unique/i],
  ['unveil while scoring', 'scoring', (tx) => tx.delete(veils), /clearing desk/],
  ['change the committee while scoring', 'scoring', (tx) => tx.insert(recruitmentMembers).values({ recruitmentKey: 1, personKey: 3, role: 'reviewer' }), /committee is settled/],
  ['change a cleared answer', 'scoring', (tx) => tx.update(clearedAnswers).set({ text: 'Svar' }), /never changes/],
  ['change a candidate number', 'scoring', (tx) => tx.update(candidates).set({ number: '99999' }), /candidate/],
  ['take a withdrawal back', 'scoring', async (tx) => { await tx.update(candidates).set({ isWithdrawn: true }); await tx.update(candidates).set({ isWithdrawn: false }) }, /only by withdrawing/],
  ['find a claim of priority access before the lock', 'shortlisting', (tx) => tx.insert(priorityClaims).values({ candidateKey: 2, recruitmentKey: 1 }), /decided at the lock/],
  ['release somebody whose claim is not met', 'locked', async (tx) => { await tx.insert(priorityClaims).values({ candidateKey: 2, recruitmentKey: 1, decision: 'not-met' }); await tx.insert(releasedIdentities).values({ candidateKey: 2, box: Buffer.alloc(1) }) }, /only a locked shortlist/],
  ['change a score after scoring', 'shortlisting', (tx) => tx.update(scores).set({ level: 5 }), /scoring is over/],
  ['add a score after scoring', 'shortlisting', (tx) => tx.insert(scores).values({ candidateKey: 2, questionKey: 1, personKey: 1, recruitmentKey: 1, level: 5 }), /scoring is over/],
  ['delete a score after scoring', 'shortlisting', (tx) => tx.delete(scores), /scores stand/],
  ['keep how to undo after scoring', 'shortlisting', (tx) => tx.insert(scoreSteps).values({ recruitmentKey: 1, personKey: 1, assignmentKey: 1, revision: 2, hadScore: false }), /scoring is over/],
  ['rewrite what a score was before', 'scoring', (tx) => tx.update(scoreSteps).set({ level: 5 }), /not rewritten/],
  ['write a sample answer after publication', 'open', (tx) => tx.insert(sampleAnswers).values({ ...sample, key: 9, id: 's9' }), /sample answers are frozen/],
  ['change a sample answer after publication', 'open', (tx) => tx.update(sampleAnswers).set({ intendedLevel: 5 }), /sample answers are frozen/],
  ['remove a sample answer after publication', 'scoring', (tx) => tx.delete(sampleAnswers), /sample answers are frozen/],
  ['read the introduction of a draft', 'draft', (tx) => tx.insert(introductions).values({ recruitmentKey: 1, personKey: 1, readAt: new Date(1) }), /read once/],
  ['read the introduction after scoring', 'shortlisting', (tx) => tx.insert(introductions).values({ recruitmentKey: 1, personKey: 2, readAt: new Date(1) }), /read once/],
  ['say that it was read at another time', 'scoring', (tx) => tx.update(introductions).set({ readAt: new Date(9) }), /read once/],
  ['score a sample answer after scoring', 'shortlisting', (tx) => tx.insert(sampleLevels).values({ sampleKey: 1, personKey: 2, recruitmentKey: 1, level: 1 }), /scored once/],
  ['score a sample answer anew', 'scoring', (tx) => tx.update(sampleLevels).set({ level: 5 }), /scored once/],
  ['forget what a sample answer was given', 'scoring', (tx) => tx.delete(sampleLevels), /scored once/],
  ['hear a candidate while scoring', 'scoring', (tx) => tx.insert(hearings).values({ ...hearing, key: 2, id: 'h2' }), /before the shortlist is locked/],
  ['hear a candidate after the lock', 'locked', (tx) => tx.insert(hearings).values({ ...hearing, key: 2, id: 'h2' }), /before the shortlist is locked/],
  ['change what somebody is heard about', 'shortlisting', (tx) => tx.update(hearings).set({ grounds: [{ questionId: 'q' as never, scores: [] }] }), /heard about stands/],
  ['bring the deadline of a hearing forward', 'shortlisting', (tx) => tx.update(hearings).set({ deadline: new Date(8) }), /heard about stands/],
  ['end a hearing after the lock', 'locked', (tx) => tx.update(hearings).set({ endedReason: 'Fejl' }), /heard about stands/],
  ['change why a hearing was ended', 'shortlisting', async (tx) => { await tx.update(hearings).set({ endedReason: 'Fejl' }); await tx.update(hearings).set({ endedReason: 'Andet' }) }, /ended a hearing stands/],
  ['change a comment that the committee has', 'shortlisting', async (tx) => { await tx.update(hearings).set({ comment: 'Ja' }); await tx.update(hearings).set({ comment: 'Nej' }) }, /ended a hearing stands/],
  ['delete a hearing', 'shortlisting', (tx) => tx.delete(hearings), /a hearing stands/],
  ['comment after the lock', 'locked', (tx) => tx.update(hearingComments).set({ text: 'Mere' }), /cleared comment never changes/],
  ['veil a comment that is cleared', 'shortlisting', async (tx) => { await tx.update(hearingComments).set({ clearedByKey: 2 }); await tx.update(hearingComments).set({ veils: [{ start: 0, end: 1, replacement: 'name' }] }) }, /cleared comment never changes/],
  ['delete a comment', 'locked', (tx) => tx.delete(hearingComments), /a hearing stands/],
  ['change a locked shortlist', 'locked', (tx) => tx.update(shortlistEntries).set({ isChosen: true }), /shortlist is locked/],
  ['add to a locked shortlist', 'locked', (tx) => tx.delete(shortlistEntries), /shortlist is locked/],
  ['confirm the protocol after the lock', 'locked', (tx) => tx.update(protocolConfirmations).set({ hash: 'x' }), /shortlist is locked/],
  ['change the lock', 'locked', (tx) => tx.update(locks).set({ hash: 'x' }), /lock is made once/],
  ['delete the lock', 'locked', (tx) => tx.delete(locks), /stands for ever/],
  ['release an identity before the lock', 'shortlisting', (tx) => tx.insert(releasedIdentities).values({ candidateKey: 1, box: Buffer.alloc(1) }), /only a locked shortlist/],
  ['release somebody who is not on the list', 'locked', (tx) => tx.insert(releasedIdentities).values({ candidateKey: 2, box: Buffer.alloc(1) }), /only a locked shortlist/],
  ['give an identity to another candidate', 'unsealed', (tx) => tx.update(releasedIdentities).set({ candidateKey: 2 }), /stays with its candidate/],
]

async function refusalOf(work: (tx: Queries) => Promise<unknown>): Promise<string> {
  try {
    await write(async (tx) => { await work(tx) })
    return 'it was allowed'
  } catch (error) {
    return error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error)
  }
}

describe('the database itself refuses to', () => {
  test.each(refused)('%s (%s)', async (_, phase, work, words) => {
    await walkTo(phase)
    expect(await refusalOf(work)).toMatch(words)
  })

  test('take a score of a locked recruitment’s candidate under another recruitment’s name', async () => {
    await walkTo('locked')
    await write(async (tx) => {
      await tx.insert(recruitments).values({ key: 2, id: 'r2', organisationKey: 1, texts, languages: ['da'], deadline: new Date(1) })
      for (const phase of ['open', 'clearing', 'scoring'] as const) await tx.update(recruitments).set({ phase, ...(phase === 'open' && { freezeHash: 'f2' }) }).where(eq(recruitments.key, 2))
    })
    expect(await refusalOf((tx) => tx.insert(scores).values({ candidateKey: 2, questionKey: 1, personKey: 1, recruitmentKey: 2, level: 5 }))).toMatch(/belongs to one recruitment/)
  })

  test.each([['by one person alone', { confirmedByKey: 1 }], ['under another hash than the chair confirmed', { hash: 'x' }], ['for somebody else than the chair who confirmed', { proposedByKey: 2 }]])('lock %s', async (_, change) => {
    await walkTo('scoring')
    await write(async (tx) => {
      await tx.update(recruitments).set({ phase: 'shortlisting' })
      await tx.insert(protocolConfirmations).values({ recruitmentKey: 1, personKey: 1, hash: 'h', confirmedAt: new Date(2) })
    })
    expect(await refusalOf((tx) => tx.insert(locks).values({ recruitmentKey: 1, hash: 'h', protocol: {}, proposedByKey: 1, confirmedByKey: 3, lockedAt: new Date(2), ...change }))).toMatch(/two people confirm/)
  })

  test('lock without a protocol', async () => {
    await walkTo('scoring')
    await write((tx) => tx.update(recruitments).set({ phase: 'shortlisting' }))
    expect(await refusalOf((tx) => tx.update(recruitments).set({ phase: 'locked' }))).toMatch(/without its protocol/)
  })

  test('change or delete a line of the audit log', async () => {
    await walkTo('draft')
    const scribe = { clock: settableClock(new Date(5)), random: systemRandom }
    await write((tx) => record(tx, scribe, { organisationKey: 1, action: 'signed-in' }))
    expect(await refusalOf((tx) => tx.update(auditEvents).set({ action: 'signed-out' }))).toMatch(/append-only/)
    expect(await refusalOf((tx) => tx.delete(auditEvents))).toMatch(/append-only/)
  })
})

test('the whole road is allowed, and what may change meanwhile changes', async () => {
  await walkTo('unsealed')
  await write((tx) => tx.update(releasedIdentities).set({ isReleasedToCommittee: true }))
  await write((tx) => tx.update(recruitments).set({ phase: 'concluded', concludedAt: new Date(9) }).where(eq(recruitments.key, 1)))
  expect((await database.db.read.select({ phase: recruitments.phase }).from(recruitments))[0]?.phase).toBe('concluded')
})
