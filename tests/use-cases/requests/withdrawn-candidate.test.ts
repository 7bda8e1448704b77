import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications, candidateLinks } from '#db/schema/application'
import { releasedIdentities } from '#db/schema/released'
import { assignments, candidates, locks, scores } from '#db/schema/review'
import type { Actor } from '~/platform/actor.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadAfterDeadline } from '~/views/applicant/after-deadline.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadFirstToScore } from '~/views/committee/next-answer.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadCandidate, loadRanking } from '~/views/committee/ranking.server'
import { loadCommitteeRecruitments } from '~/views/committee/recruitments.server'
import { loadLockPage } from '~/views/hr/lock.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'
import { loadScoringProgress } from '~/views/hr/scoring-progress.server'
import { loadMyWork } from '~/views/staff/my-work.server'
import type { Clearing } from '../../support/clearing'
import { ask, decide, withdraw, withdrawal } from '../../support/requests'
import { confirmedHash, propose, recruitmentKeyOf, scoreAll, scoringOfThree, shortlistingOfThree, shortlistOf, shownHash } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })

/** The candidates of the applicants, in the order in which they applied. */
async function candidateRows({ id }: Clearing) {
  return test.app.db.read.select({ key: candidates.key, id: candidates.id, number: candidates.number }).from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key)).innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .where(eq(candidates.recruitmentKey, await recruitmentKeyOf(test, id))).orderBy(applications.key)
}

async function assignmentsOf(actor: Actor, candidateKey: number) {
  return (await test.app.db.read.select().from(assignments).where(eq(assignments.candidateKey, candidateKey))).filter(({ personKey }) => personKey === actor.key)
}

/** Which of the applicants came where in the ranking; scoreAll ranks by candidate number. */
async function applicantOf(clearing: Clearing, candidateId: string | undefined): Promise<number> {
  return (await candidateRows(clearing)).findIndex(({ id }) => id === candidateId)
}

describe('while scoring', () => {
  let scoring: Clearing
  beforeEach(async () => { scoring = await scoringOfThree(test) })

  const overviewOf = async () => {
    const overview = await loadCommitteeOverview(test.app, scoring.reviewer, scoring.id)
    if (!overview.ok) throw new Error(overview.refusal)
    return overview.value.questions
  }
  const pageOf = (assignmentId: string) => loadAnswerToScore(test.app, scoring.reviewer, { recruitmentId: scoring.id, assignmentId })

  /** Every page of a question as the reviewer walks through it. */
  async function walk(questionId: string) {
    const first = await loadFirstToScore(test.app, scoring.reviewer, { recruitmentId: scoring.id, questionId })
    const pages: { place: number; assigned: number; number: string }[] = []
    for (let at = first.ok ? first.value.assignmentId : null; at !== null;) {
      const page = await pageOf(at)
      if (!page.ok) throw new Error(page.refusal)
      pages.push({ place: page.value.place, assigned: page.value.own.assigned, number: page.value.candidateNumber })
      at = page.value.nextId
    }
    return pages
  }

  it.each([0, 1, 2])('an answer of applicant %i is offered no more, and no number tells where it was', async (who) => {
    const gone = (await candidateRows(scoring))[who]?.number
    await withdraw(test, scoring, who)
    for (const { id, own } of await overviewOf()) {
      const pages = await walk(id)
      expect(pages.map(({ place, assigned }) => [place, assigned])).toEqual([[1, 2], [2, 2]])
      expect(pages.map(({ number }) => number)).not.toContain(gone)
      expect(own).toMatchObject({ assigned: 2, done: 0 })
    }
    expect((await loadCommitteeRecruitments(test.app, scoring.reviewer))[0]?.own).toEqual({ assigned: 4, done: 0 })
    expect((await loadMyWork(test.app, scoring.reviewer)).items[0]?.progress).toEqual({ assigned: 4, done: 0 })
  })

  it('scores that were given are counted no more, by the reviewer and by HR', async () => {
    await scoreAll(test, scoring, scoring.reviewer)
    await withdraw(test, scoring, 0)
    expect((await overviewOf()).map(({ own }) => own)).toMatchObject([{ assigned: 2, done: 2 }, { assigned: 2, done: 2 }])
    const progress = await loadScoringProgress(test.app, scoring.hr, scoring.id)
    expect(progress.ok && progress.value.reviewers.map(({ done, assigned }) => [done, assigned]).sort()).toEqual([[0, 4], [4, 4]])
    expect(progress.ok && progress.value.missing).toBe(4)
  })

  it('whoever has the page open is told that the answer is scored no more, and nothing else', async () => {
    const [candidate] = await candidateRows(scoring)
    const [open] = await assignmentsOf(scoring.reviewer, candidate?.key ?? -1)
    await withdraw(test, scoring, 0)
    const save = () => saveScore(test.app, scoring.reviewer, { recruitmentId: scoring.id, assignmentId: open?.id ?? '', score: { kind: 'level', level: 4 }, note: '', revision: 0 })
    expect(await save()).toEqual(refusal('no-longer-scored'))
    expect(await pageOf(open?.id ?? '')).toEqual(refusal('no-longer-scored'))
    expect(await loadAnswerToScore(test.app, scoring.chair, { recruitmentId: scoring.id, assignmentId: open?.id ?? '' }), 'another’s stays absent').toEqual(refusal('not-found'))
    expect(await test.app.db.read.select().from(scores)).toEqual([])
  })

  it('no score of theirs is missing when the ranking is opened', async () => {
    const [candidate] = await candidateRows(scoring)
    await withdraw(test, scoring, 0)
    for (const reviewer of [scoring.chair, scoring.reviewer]) {
      const theirs = (await assignmentsOf(reviewer, candidate?.key ?? -1)).map(({ id }) => id)
      for (const { id } of (await test.app.db.read.select().from(assignments)).filter(({ personKey, id: own }) => personKey === reviewer.key && !theirs.includes(own))) {
        await saveScore(test.app, reviewer, { recruitmentId: scoring.id, assignmentId: id, score: { kind: 'level', level: 3 }, note: '', revision: 0 })
      }
    }
    expect(await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })).toMatchObject({ ok: true })
  })

  it('the applicant is told that the answers are set aside', async () => {
    await withdraw(test, scoring, 1)
    expect(await loadAfterDeadline(test.app, scoring.applicants[1]?.accessHash ?? '', 'da')).toMatchObject({ withdrawn: 'set-aside', mayWithdraw: false })
    expect(await loadAfterDeadline(test.app, scoring.applicants[0]?.accessHash ?? '', 'da')).toMatchObject({ withdrawn: null, requests: [] })
  })

  it('all of them can withdraw', async () => {
    for (const who of [0, 1, 2]) await withdraw(test, scoring, who)
    const [first] = await overviewOf()
    expect(await loadFirstToScore(test.app, scoring.reviewer, { recruitmentId: scoring.id, questionId: first?.id ?? '' })).toEqual({ ok: true, value: { assignmentId: null } })
    expect((await loadMyWork(test.app, scoring.reviewer)).items).toMatchObject([{ task: 'wait-for-scores' }])
    expect(await openShortlisting(test.app, scoring.chair, { recruitmentId: scoring.id })).toMatchObject({ ok: true })
  })
})

describe('while the shortlist is made', () => {
  let shortlisting: Awaited<ReturnType<typeof shortlistingOfThree>>
  beforeEach(async () => { shortlisting = await shortlistingOfThree(test) })

  const withdrawRanked = async (place: number) => withdraw(test, shortlisting, await applicantOf(shortlisting, shortlisting.ranked[place]))
  const lock = async () => confirmLock(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hash: await confirmedHash(test, shortlisting) })
  const rankingOf = async () => {
    const ranking = await loadRanking(test.app, shortlisting.reviewer, { recruitmentId: shortlisting.id })
    if (!ranking.ok) throw new Error(ranking.refusal)
    expect(ranking.value.surety?.certainty.candidates.map(({ candidateId }) => candidateId)).toEqual(ranking.value.figures.candidates.map(({ id }) => id))
    return ranking.value.figures
  }

  it('the ranking leaves them out and says that somebody withdrew, in the same words for one and for two', async () => {
    expect((await rankingOf()).someWithdrew).toBe(false)
    await withdrawRanked(1)
    const { candidates: rows, someWithdrew } = await rankingOf()
    expect([someWithdrew, rows.map(({ id, rank }) => [id, rank])]).toEqual([true, [[shortlisting.ranked[0], 1], [shortlisting.ranked[2], 2]]])
    await withdrawRanked(2)
    expect(await rankingOf()).toMatchObject({ someWithdrew: true, candidates: [{ id: shortlisting.ranked[0] }] })
  })

  it('their page is gone, and the neighbours follow each other', async () => {
    const [first = '', second = '', third = ''] = shortlisting.ranked
    await withdrawRanked(1)
    expect(await loadCandidate(test.app, shortlisting.chair, { recruitmentId: shortlisting.id, candidateId: second })).toEqual(refusal('not-found'))
    expect(await loadHrCandidate(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, candidateId: second })).toEqual(refusal('not-found'))
    expect(await loadCandidate(test.app, shortlisting.chair, { recruitmentId: shortlisting.id, candidateId: first })).toMatchObject({ ok: true, value: { candidate: { nextId: third } } })
  })

  it('they cannot be proposed, not even from a page that still shows them', async () => {
    const [first = '', second = '', third = ''] = shortlisting.ranked
    await withdrawRanked(1)
    expect(await propose(test, shortlisting, [first, second])).toEqual(refusal('chosen-withdrew'))
    expect(await propose(test, shortlisting, [first, third])).toMatchObject({ ok: true }) // and nobody was passed over
    expect((await shortlistOf(test, shortlisting, shortlisting.reviewer)).proposal?.entries.map(({ candidateId }) => candidateId)).toEqual([first, third])
  })

  it('a proposal with them must be renewed before it can be locked', async () => {
    const [first = '', second = ''] = shortlisting.ranked
    await propose(test, shortlisting, [first, second])
    const seen = await shownHash(test, shortlisting.id)
    await withdrawRanked(1)
    expect((await shortlistOf(test, shortlisting, shortlisting.chair)).proposal).toMatchObject({ needsRenewal: true })
    expect(await loadLockPage(test.app, shortlisting.hr, shortlisting.id)).toMatchObject({ ok: true, value: { hash: null, proposal: { needsRenewal: true } } })
    for (const hash of [seen, await shownHash(test, shortlisting.id)]) {
      expect(await confirmLock(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hash })).toEqual(refusal('chosen-withdrew'))
    }
    expect((await loadMyWork(test.app, shortlisting.chair)).items).toMatchObject([{ task: 'propose' }])
    expect((await loadMyWork(test.app, shortlisting.hr)).items).toMatchObject([{ task: 'wait-for-chair' }])
    expect(await propose(test, shortlisting, [first], { revision: 1 })).toMatchObject({ ok: true })
    expect(await lock()).toMatchObject({ ok: true })
  })

  it('a proposal without them stands, its protocol names them by number, and it is another than the one that was read', async () => {
    const [first = '', second = '', third = ''] = shortlisting.ranked
    await propose(test, shortlisting, [first, second])
    const seen = await shownHash(test, shortlisting.id)
    await withdrawRanked(2)
    expect(await confirmLock(test.app, shortlisting.hr, { recruitmentId: shortlisting.id, hash: seen })).toEqual(refusal('stale'))
    expect(await lock()).toMatchObject({ ok: true })
    const number = (await candidateRows(shortlisting)).find(({ id }) => id === third)?.number
    const protocol = JSON.stringify((await test.app.db.read.select().from(locks))[0]?.protocol)
    expect(JSON.parse(protocol)).toMatchObject({ withdrawn: [number] })
    expect(protocol.split(String(number))).toHaveLength(2)
  })

  it('nothing is locked while somebody waits to withdraw', async () => {
    await propose(test, shortlisting, shortlisting.ranked.slice(0, 2))
    await ask(test, shortlisting, [0, withdrawal()])
    expect(await lock()).toEqual(refusal('requests-open'))
    await decide(test, shortlisting, { decision: 'declined', reason: 'Du bad os om at lade den stå.' })
    expect(await lock()).toMatchObject({ ok: true })
  })

  it('the unsealing opens as many as are chosen, and not them', async () => {
    await withdrawRanked(0)
    await propose(test, shortlisting, shortlisting.ranked.slice(1))
    await lock()
    expect(await unsealShortlist(test.app, shortlisting.hr, shortlisting.id)).toEqual({ ok: true, value: { opened: 2 } })
    const gone = (await candidateRows(shortlisting)).find(({ id }) => id === shortlisting.ranked[0])?.key
    expect((await test.app.db.read.select({ key: releasedIdentities.candidateKey }).from(releasedIdentities)).map(({ key }) => key)).not.toContain(gone)
  })
})
