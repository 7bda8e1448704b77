import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { hearingComments } from '#db/schema/hearing-comments'
import { hearings } from '#db/schema/hearings'
import { rereadings } from '#db/schema/review'
import { hearingRecord } from '#db/stores/hearing-record'
import { hearingsOf } from '#db/stores/hearings'
import { ok } from '~/domain/result'
import { parseScore } from '~/domain/scoring/score'
import { openMail } from '~/platform/mail.server'
import { workOnComment, type CommentWork } from '~/use-cases/clear-comments.server'
import { commentOnHearing, type CommentOnHearing } from '~/use-cases/comment-on-hearing.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openHearing, putOffHearingDeadline, stopWaiting, type OpenHearing } from '~/use-cases/hear-applicant.server'
import { readAgain } from '~/use-cases/read-again.server'
import { tellOfHearings } from '~/use-cases/tell-of-hearings.server'
import { loadOwnHearings } from '~/views/applicant/hearing.server'
import { loadOwnRecord } from '~/views/applicant/own-record.server'
import { loadCommentDesk } from '~/views/clearing/hearings.server'
import { loadCandidate } from '~/views/committee/ranking.server'
import { loadAnswerToReadAgain, loadNextToReadAgain } from '~/views/committee/rereading.server'
import { loadLockPage } from '~/views/hr/lock.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'
import { openMailServer } from '../../support/mail-server'
import { withdraw } from '../../support/requests'
import { applicants, candidatesAsSent, propose, recruitmentKeyOf, confirmedHash, shortlistingOfThree, shownProtocol } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let shortlisting: Awaited<ReturnType<typeof shortlistingOfThree>>
let candidateId: string
let questionIds: readonly string[]
const refusal = (code: string) => ({ ok: false, refusal: code })
const done = { ok: true, value: null }
/** The tests' recruitment closes on Monday 30 March 2026: Maundy Thursday, Good Friday and Easter Monday are no working days. */
const [until, later, lastInstant] = ['2026-04-09', '2026-04-14', new Date('2026-04-09T21:59:59Z')]

beforeEach(async () => {
  test = await openTestApp()
  shortlisting = await shortlistingOfThree(test)
  candidateId = (await candidatesAsSent(test))[0]?.id ?? '' // Agnete, who is heard
  const page = await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId })
  questionIds = page.ok ? (page.value.toOpen?.questions ?? []).map(({ id }) => id) : []
})
afterEach(() => test.close())

const open = (change: Partial<OpenHearing> = {}, actor = shortlisting.hr) =>
  openHearing(test.app, actor, { recruitmentId: shortlisting.id, candidateId, questionIds: questionIds.slice(0, 1), reason: 'Trinnet kan afgøre det.', until, ...change })
const access = (who: number) => ({ accessHash: shortlisting.applicants[who]?.accessHash ?? '', receiptCode: shortlisting.applicants[who]?.receiptCode ?? null })
const hearing = async () => (await hearingsOf(test.app.db.read, await recruitmentKeyOf(test, shortlisting.id))).at(-1)
const comment = async (typed: string, change: Partial<CommentOnHearing> = {}, who = 0) =>
  commentOnHearing(test.app, access(who), { hearingId: (await hearing())?.id ?? '', reply: 'comment', typed, revision: 0, ...change })
const desk = () => loadCommentDesk(test.app, shortlisting.redactor, shortlisting.id)
const work = async (wanted: CommentWork, revision?: number, actor = shortlisting.redactor) => {
  const shown = await desk()
  const now = shown.ok ? shown.value.comments[0]?.revision : undefined
  return workOnComment(test.app, actor, { recruitmentId: shortlisting.id, hearingId: (await hearing())?.id ?? '', revision: revision ?? now ?? 0, work: wanted })
}
const pass = () => { test.clock.set(new Date(lastInstant.getTime() + 1000)) }
const stateForHr = async () => {
  const page = await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId })
  return page.ok ? page.value.hearings.at(-1) : undefined
}
const lock = async () => confirmLock(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hash: await confirmedHash(test, shortlisting) })
const proposeAll = () => propose(test, shortlisting, shortlisting.ranked)
const readAllAgain = async (score = '4', reason = 'Eksemplet er tydeligere nu.') => {
  for (const actor of [shortlisting.chair, shortlisting.reviewer]) {
    for (;;) {
      const next = await loadNextToReadAgain(test.app, actor, { recruitmentId: shortlisting.id })
      if (!next.ok || next.value.id === null) break
      expect(await readAgain(test.app, actor, { recruitmentId: shortlisting.id, rereadingId: next.value.id, score: parseScore(score) ?? { kind: 'cannot-judge' }, reason })).toEqual(done)
    }
  }
}

describe('a hearing is opened', () => {
  it('by HR alone, about answers that somebody gave a level, with a reason and a deadline', async () => {
    for (const actor of [shortlisting.chair, shortlisting.reviewer, shortlisting.redactor]) expect(await open({}, actor)).toEqual(refusal('not-found'))
    expect(questionIds).toHaveLength(2)
    expect(await open({ questionIds: [] })).toEqual(refusal('invalid-form'))
    expect(await open({ questionIds: ['no-such-question'] })).toEqual(refusal('invalid-form'))
    expect(await open({ reason: ' ' })).toEqual(refusal('reason-required'))
    for (const day of ['2026-03-30', '2026-04-06', '2026-09-01', '2026-02-31', '']) expect(await open({ until: day }), day).toEqual(refusal('extension-range'))
    expect(await open({ candidateId: 'nobody' })).toEqual(refusal('not-found'))
    expect(await open()).toEqual(done)
    expect(await hearing()).toMatchObject({ candidateId, openedOn: '2026-03-30', deadline: lastInstant, reply: 'silent', grounds: [{ questionId: questionIds[0], scores: [{ note: 'Konkret.' }, { note: 'Konkret.' }] }] })
  })

  it('once, however often it is pressed; and not another beside it', async () => {
    expect([await open(), await open()]).toEqual([done, done])
    expect(await test.app.db.read.select().from(hearings)).toHaveLength(1)
    expect(await open({ reason: 'Noget andet.' })).toEqual(refusal('request-open'))
    expect((await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'hearing-opened')).toMatchObject([{ details: { questions: 1, until } }])
  })

  it('and put off, never earlier than was promised', async () => {
    await open()
    const putOff = async (day: string) => putOffHearingDeadline(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hearingId: (await hearing())?.id ?? '', until: day })
    expect(await putOff('2026-04-08')).toEqual(refusal('extension-range'))
    expect(await putOff(later)).toEqual(done)
    test.clock.set(new Date('2026-04-14T21:00:00Z'))
    expect((await stateForHr())?.state).toBe('running')
    test.clock.set(new Date('2026-04-15T00:00:00Z'))
    expect(await putOff('2026-04-20')).toEqual(refusal('stale'))
  })
})

describe('the record of a hearing', () => {
  it('gives the levels in the order of their letters, however the letters fell for that candidate', async () => {
    await open()
    const reviewers = (await hearing())?.grounds[0]?.scores.map(({ reviewerId }) => reviewerId) ?? []
    expect(reviewers).toHaveLength(2)
    const letters = async (inOrder: readonly string[]) => {
      const [record] = await hearingRecord(test.app.db.read, await recruitmentKeyOf(test, shortlisting.id), (_, reviewerId) => 'AB'.charAt(inOrder.indexOf(reviewerId)))
      return record?.grounds[0]?.scores.map(({ reviewer }) => reviewer)
    }
    expect(await letters(reviewers)).toEqual(['A', 'B'])
    expect(await letters([...reviewers].reverse())).toEqual(['A', 'B'])
  })
})

describe('whoever is heard', () => {
  it('reads the own answer, the levels and their reasons under letters, and nothing of anybody else', async () => {
    await open()
    const own = await loadOwnHearings(test.app, access(0).accessHash, 'da')
    expect(own).toMatchObject({ ok: true, value: { hearings: [{ isOpen: true, reason: 'Trinnet kan afgøre det.', reply: 'silent', grounds: [{ number: 1, answer: 'Jeg lagde fristen i kalenderen.', scores: [{ letter: 'A', notes: ['Konkret.'] }, { letter: 'B' }] }] }] } })
    const text = JSON.stringify(own)
    for (const { name } of [shortlisting.chair, shortlisting.reviewer]) expect(text).not.toContain(name)
    for (const { id, number } of await candidatesAsSent(test)) { expect(text).not.toContain(id); expect(text).not.toContain(`"${number}"`) }
    expect(await loadOwnHearings(test.app, access(1).accessHash, 'da')).toMatchObject({ ok: true, value: { hearings: [] } })
  })

  it('comments, changes it until the deadline, and is stored once', async () => {
    await open()
    expect(await comment('')).toEqual(refusal('hearing-empty'))
    expect(await comment('x'.repeat(4001))).toEqual(refusal('too-long'))
    expect(await comment('Ja', { reply: 'nothing-to-add' })).toEqual(refusal('hearing-both'))
    expect(await comment('Fremmed.', {}, 1)).toEqual(refusal('not-found'))
    expect([await comment('Jeg skrev også om telefonen.'), await comment('Jeg skrev også om telefonen.')]).toEqual([done, done])
    expect(await comment('Et andet vindue.')).toEqual(refusal('stale'))
    expect(await comment('Rettet.', { revision: 1 })).toEqual(done)
    expect(await comment('', { reply: 'nothing-to-add', revision: 2 })).toEqual(done)
    expect(await comment('Alligevel.', { revision: 3 })).toEqual(done)
    expect(await test.app.db.read.select({ text: hearingComments.text }).from(hearingComments)).toEqual([{ text: 'Alligevel.' }])
    pass()
    expect(await comment('For sent.', { revision: 4 })).toEqual(refusal('hearing-over'))
    expect(await commentOnHearing(test.app, { accessHash: 'gone', receiptCode: null }, { hearingId: 'x', reply: 'comment', typed: 'x', revision: 0 })).toEqual(refusal('access-ended'))
  })

  it('leaves no trace for the staff before the deadline: not in a page, the protocol’s hash or the log', async () => {
    await open()
    await proposeAll()
    const seen = async () => JSON.stringify([
      await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId }), await loadCandidate(test.app, shortlisting.chair, { recruitmentId: shortlisting.id, candidateId }),
      await loadLockPage(test.app, shortlisting.hr, shortlisting.id), await desk(), await test.app.db.read.select().from(auditEvents),
    ])
    const before = await seen()
    await comment('', { reply: 'nothing-to-add' })
    expect(await seen()).toBe(before)
    await comment('Jeg skrev også om telefonen.', { revision: 1 })
    expect(await seen()).toBe(before)
    expect((await shownProtocol(test, shortlisting.id))?.protocol.hearings).toMatchObject([{ outcome: 'no-comment' }])
  })
})

describe('what was written', () => {
  beforeEach(async () => {
    await open()
    await comment('Agnete Krarup her: jeg ringede også til 22 33 44 55 i Solbjerg.')
    pass()
  })

  it('is on the redactor’s desk alone, with what was found in it, the own name too', async () => {
    for (const actor of [shortlisting.hr, shortlisting.chair, shortlisting.reviewer]) {
      expect(await loadCommentDesk(test.app, actor, shortlisting.id)).toEqual(refusal('not-found'))
      expect(await work({ intent: 'clear' }, 1, actor)).toEqual(refusal('not-found'))
    }
    const shown = await desk()
    expect(shown).toMatchObject({ ok: true, value: { comments: [{ questions: [{ number: 1 }], findings: [{ words: 'Agnete Krarup', category: 'own-name', isWaiting: true }, { words: '22 33 44 55', category: 'phone' }] }] } })
    expect(JSON.stringify(shown)).not.toContain(candidateId)
    expect(await stateForHr()).toMatchObject({ state: 'to-clear', reply: 'comment', comment: null })
    expect(JSON.stringify(await stateForHr())).not.toContain('Agnete')
  })

  it('is cleared once everything found is decided, and is read with the answer by each who gave a level', async () => {
    expect(await work({ intent: 'clear' })).toEqual(refusal('findings-open'))
    expect(await work({ intent: 'veil-phrase', phrase: 'findes ikke', replacement: 'name' })).toEqual(refusal('invalid-form'))
    expect(await work({ intent: 'veil-span', start: 0, end: 13, replacement: 'name' })).toEqual(done)
    expect(await work({ intent: 'veil-phrase', phrase: '22 33 44 55', replacement: 'contact' }, 1)).toEqual(refusal('stale'))
    expect(await work({ intent: 'veil-phrase', phrase: '22 33 44 55', replacement: 'contact' })).toEqual(done)
    expect(await work({ intent: 'clear' })).toEqual(done)
    const cleared = '[navn] her: jeg ringede også til [kontaktoplysning] i Solbjerg.'
    expect(await stateForHr()).toMatchObject({ state: 'to-read', toReadAgain: 2, comment: { text: cleared, language: 'da' } })
    expect((await test.app.db.read.select().from(hearingComments))[0]?.text).toContain('Agnete Krarup')

    const next = await loadNextToReadAgain(test.app, shortlisting.reviewer, { recruitmentId: shortlisting.id })
    const shown = await loadAnswerToReadAgain(test.app, shortlisting.reviewer, { recruitmentId: shortlisting.id, rereadingId: (next.ok && next.value.id) || '' })
    expect(shown).toMatchObject({ ok: true, value: { isHeard: true, comments: [{ text: cleared }], own: { waiting: 1 } } })
    await readAllAgain()
    expect(await stateForHr()).toMatchObject({ state: 'done', toReadAgain: 0 })
    expect(await work({ intent: 'clear' }, 3)).toEqual(refusal('not-found'))
  })

  it('can be kept, veiled and unveiled before it is cleared', async () => {
    await work({ intent: 'keep', start: 0, end: 13 })
    await work({ intent: 'veil-span', start: 37, end: 48, replacement: 'contact' })
    await work({ intent: 'unveil', start: 37, end: 48 })
    const shown = await desk()
    expect(shown.ok && shown.value.comments[0]?.veils).toEqual([])
    expect(await work({ intent: 'veil-span', start: 40, end: 400, replacement: 'name' })).toEqual(refusal('invalid-form'))
    expect(await work({ intent: 'clear' })).toEqual(refusal('findings-open'))
  })

  it('keeps what had been revised before, when a level is revised again after the hearing', async () => {
    for (const [start, end] of [[0, 13]] as const) await work({ intent: 'veil-span', start, end, replacement: 'name' })
    await work({ intent: 'veil-phrase', phrase: '22 33 44 55', replacement: 'contact' })
    await work({ intent: 'clear' })
    await test.app.db.unitOfWork(async (tx) => { await tx.update(rereadings).set({ outcome: 'revised', level: 1, reason: 'Først ned.' }).where(eq(rereadings.personKey, shortlisting.reviewer.key)) })
    await readAllAgain('2', 'Så op igen.')
    const [row] = await test.app.db.read.select({ level: rereadings.level, before: rereadings.beforeHearing, state: rereadings.afterHearing }).from(rereadings).where(eq(rereadings.personKey, shortlisting.reviewer.key))
    expect(row).toEqual({ level: 2, before: { level: 1, reason: 'Først ned.' }, state: 'done' })
    await proposeAll()
    const drawnUp = await shownProtocol(test, shortlisting.id)
    expect(drawnUp?.protocol.scores).toContainEqual(expect.objectContaining({ revised: { level: 2, reason: 'Så op igen.', beforeHearing: { level: 1, reason: 'Først ned.' } } }))
  })
})

describe('the lock', () => {
  beforeEach(async () => {
    await proposeAll()
    await open()
  })
  const inTheWay = async () => {
    const page = await loadLockPage(test.app, shortlisting.hr, shortlisting.id)
    return page.ok ? page.value.hearings.map(({ state }) => state) : null
  }

  it('waits for the deadline, the redactor and the reading, and keeps it all in the protocol', async () => {
    expect([await lock(), await inTheWay()]).toEqual([refusal('hearings-open'), ['running']])
    await comment('Jeg skrev også om telefonen.')
    pass()
    expect([await lock(), await inTheWay()]).toEqual([refusal('hearings-open'), ['to-clear']])
    expect(await work({ intent: 'clear' })).toEqual(done)
    expect([await lock(), await inTheWay()]).toEqual([refusal('hearings-open'), ['to-read']])
    await readAllAgain('5', 'Læst igen.')
    expect(await inTheWay()).toEqual([])
    const { protocol } = (await shownProtocol(test, shortlisting.id)) ?? {}
    expect(protocol?.hearings).toMatchObject([{ reason: 'Trinnet kan afgøre det.', openedOn: '2026-03-30', outcome: 'commented', comment: 'Jeg skrev også om telefonen.' }])
    expect(JSON.stringify(protocol)).not.toContain('Agnete')
    expect((await lock()).ok).toBe(true)
    expect(await open()).toEqual(refusal('not-now'))
    expect(await comment('For sent.', { revision: 1 })).toEqual(refusal('not-now'))
  })

  it('waits no longer once the deadline has passed in silence', async () => {
    pass()
    expect(await stateForHr()).toMatchObject({ state: 'done', reply: 'silent' })
    expect((await lock()).ok).toBe(true)
  })

  it('nor when HR has ended the hearing with a reason: what was written by then is read all the same', async () => {
    const end = async (reason: string) => stopWaiting(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hearingId: (await hearing())?.id ?? '', reason })
    await comment('Jeg skrev også om telefonen.')
    expect(await end(' ')).toEqual(refusal('reason-required'))
    expect(await end('Åbnet ved en fejl.')).toEqual(done)
    expect(await comment('Mere.', { revision: 1 })).toEqual(refusal('hearing-over'))
    expect(await inTheWay()).toEqual(['to-clear'])
    expect(await end('Igen.')).toEqual(refusal('stale'))
    await work({ intent: 'clear' })
    expect(await end('Bedømmeren er syg.')).toEqual(done)
    const { protocol } = (await shownProtocol(test, shortlisting.id)) ?? {}
    expect(protocol?.hearings).toMatchObject([{ endedReason: 'Åbnet ved en fejl.', unreadReason: 'Bedømmeren er syg.' }])
    expect((await lock()).ok).toBe(true)
  })

  it('nor for somebody who has withdrawn, and the protocol has nothing of them', async () => {
    await comment('Jeg trækker mig.')
    await withdraw(test, shortlisting, 0)
    expect(await inTheWay()).toEqual([])
    expect(await comment('Mere.', { revision: 1 })).toEqual(refusal('not-now'))
    pass()
    expect(await desk()).toMatchObject({ ok: true, value: { comments: [] } })
    const { protocol } = (await shownProtocol(test, shortlisting.id)) ?? {}
    expect(protocol?.hearings).toBeUndefined()
  })
})

describe('the mail', () => {
  it('goes to whoever is heard, once, says nothing of what it is about, and is logged without an address', async () => {
    const server = await openMailServer()
    const app = { ...test.app, mail: openMail({ smtpUrl: server.url, from: 'uset@solbjerg.example' }, test.app.log) }
    await open()
    expect([await tellOfHearings(app), await tellOfHearings(app)]).toEqual([1, 0])
    await server.close()
    expect(server.received.map(({ to }) => to)).toEqual([[applicants[0]?.email]])
    const text = server.received[0]?.mail.text ?? ''
    expect(text).toContain('9. april 2026')
    for (const hidden of ['Trinnet', 'Konkret', 'kalenderen', candidateId]) expect(text).not.toContain(hidden)
    const told = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'hearing-told')
    expect(told).toMatchObject([{ actorId: null, details: { hearing: (await hearing())?.id } }])
    expect(JSON.stringify([told, test.logged])).not.toContain('agnete')
  })

  it('is tried three times and logged once, so that nothing tells an address that takes no mail', async () => {
    const server = await openMailServer({ refuses: true })
    const app = { ...test.app, mail: openMail({ smtpUrl: server.url, from: 'uset@solbjerg.example' }, test.app.log) }
    await open()
    expect([await tellOfHearings(app), await tellOfHearings(app), await tellOfHearings(app), await tellOfHearings(app)]).toEqual([1, 1, 1, 0])
    await server.close()
    expect((await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'hearing-told')).toHaveLength(1)
  })

  it('does not go where the hearing is over, or where the site sends none', async () => {
    await open()
    expect(await tellOfHearings(test.app)).toBe(0)
    pass()
    expect(await tellOfHearings({ ...test.app, mail: { send: async () => ok(null), isReachable: async () => true } })).toBe(0)
  })
})

it('an own copy tells of the hearing, with what was written', async () => {
  await open()
  await comment('Jeg skrev også om telefonen.')
  const record = await loadOwnRecord(test.app, access(0).accessHash, 'da')
  expect(record).toMatchObject({ ok: true, value: { hearings: [{ reply: 'comment', text: 'Jeg skrev også om telefonen.', grounds: [{ number: 1 }] }] } })
})
