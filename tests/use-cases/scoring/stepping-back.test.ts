import { and, asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { assignments, candidates, scores } from '#db/schema/review'
import { withdrawCandidate } from '#db/stores/withdrawals'
import { candidateLinks } from '#db/schema/application'
import type { Actor } from '~/platform/actor.server'
import { confirmLock } from '~/use-cases/confirm-lock.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { settleRecusals } from '~/use-cases/settle-recusals.server'
import { stepBack } from '~/use-cases/step-back.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { loadAuditLog } from '~/views/audit/log.server'
import { loadAnswerToScore } from '~/views/committee/answer.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { loadCandidate, loadRanking } from '~/views/committee/ranking.server'
import { loadShortlist } from '~/views/committee/shortlist.server'
import { loadStepBack } from '~/views/committee/step-back.server'
import { loadScoringProgress } from '~/views/hr/scoring-progress.server'
import { apply, openForScoring, openPanel, placesOf, scoreOwn, type OpenPanel, type Place } from '../../support/panel'
import { confirmedHash, propose } from '../../support/shortlisting'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let panel: OpenPanel
let viggo: Actor

beforeEach(async () => {
  test = await openTestApp()
  panel = await openPanel(test, 3)
  for (let index = 0; index < 4; index += 1) await apply(test, panel, {})
  await openForScoring(test, panel)
  viggo = panel.judges[1] as Actor // a committee of three
})
afterEach(() => test.close())

const placesOfViggo = async () => (await placesOf(test, panel.key)).filter(({ judge }) => judge === viggo.name)

/** Viggo's place number so many in a question, from 0. */
async function placeAt(position: number, question = 1): Promise<Place> {
  const place = (await placesOfViggo()).find((each) => each.position === position && each.question === question)
  if (!place) throw new Error('no such place')
  return place
}

const at = ({ assignmentId }: Place) => ({ recruitmentId: panel.id, assignmentId })
const save = (place: Place) => saveScore(test.app, viggo, { ...at(place), score: { kind: 'level', level: 4 }, note: 'Konkret.', revision: 0 })
const ownCounts = async () => {
  const overview = await loadCommitteeOverview(test.app, viggo, panel.id)
  return overview.ok ? overview.value.questions.map(({ own }) => [own?.done, own?.assigned]) : overview
}
const countsForHr = async () => {
  const progress = await loadScoringProgress(test.app, panel.hr, panel.id)
  const line = progress.ok ? progress.value.reviewers.find(({ name }) => name === viggo.name) : undefined
  return [line?.done, line?.assigned]
}
const scoresFor = (candidate: string) => test.app.db.read.select({ level: scores.level, note: scores.note, revision: scores.revision }).from(scores)
  .innerJoin(candidates, eq(candidates.key, scores.candidateKey)).where(and(eq(candidates.number, candidate), eq(scores.personKey, viggo.key))).orderBy(asc(scores.questionKey))

describe('stepping back from a candidate', () => {
  it('takes the reviewer off all its answers at once, and says no more of them than of anybody’s', async () => {
    const first = await placeAt(0)
    expect(await loadStepBack(test.app, viggo, at(first))).toMatchObject({ ok: true, value: { candidateNumber: first.candidate } })
    expect((await stepBack(test.app, viggo, at(first))).ok).toBe(true)
    const gone = (await placesOfViggo()).filter(({ candidate }) => candidate === first.candidate)
    expect(gone.map(({ question, recusal }) => [question, recusal])).toEqual([[1, 'stepped-back'], [2, 'stepped-back']])
    const foreign = (await placesOf(test, panel.key)).find(({ judge }) => judge !== viggo.name) as Place
    for (const place of gone) {
      for (const load of [loadAnswerToScore, loadStepBack]) expect(await load(test.app, viggo, at(place))).toEqual(await load(test.app, viggo, at(foreign)))
      expect(await save(place)).toEqual({ ok: false, refusal: 'not-found' })
      expect(await stepBack(test.app, viggo, at(place))).toEqual({ ok: false, refusal: 'not-found' })
    }
    expect(await ownCounts()).toEqual([[0, 3], [0, 3]])
    expect(await countsForHr()).toEqual([0, 8])
  })

  it('turns levels already given into "cannot judge" without a note', async () => {
    const first = await placeAt(0)
    const sameCandidate = (await placesOfViggo()).find(({ question, candidate }) => question === 2 && candidate === first.candidate) as Place
    await save(first)
    await save(sameCandidate)
    expect(await scoresFor(first.candidate)).toEqual([{ level: 4, note: 'Konkret.', revision: 1 }, { level: 4, note: 'Konkret.', revision: 1 }])
    await stepBack(test.app, viggo, at(first))
    expect(await scoresFor(first.candidate)).toEqual([{ level: null, note: '', revision: 2 }, { level: null, note: '', revision: 2 }])
    expect(await countsForHr()).toEqual([2, 8])
    expect(await ownCounts()).toEqual([[0, 3], [0, 3]])
  })

  it('counts for others as the walk passes, like an answer that was read', async () => {
    const [first, second, third] = [await placeAt(0), await placeAt(1), await placeAt(2)]
    await stepBack(test.app, viggo, at(second))
    expect(await countsForHr()).toEqual([0, 8])
    await save(first)
    expect(await countsForHr()).toEqual([1, 8])
    await save(third)
    expect(await countsForHr()).toEqual([3, 8])
    const saved = await test.app.db.read.select({ details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.action, 'score-saved')).orderBy(asc(auditEvents.sequence))
    expect(saved.map(({ details }) => details.assignment)).toEqual([first, second, third].map(({ assignmentId }) => assignmentId))
  })

  it('leaves nothing missing at the end, whatever was last', async () => {
    await stepBack(test.app, viggo, at(await placeAt(3)))
    for (const judge of panel.judges) await scoreOwn(test, panel, judge)
    expect(await countsForHr()).toEqual([8, 8])
    expect((await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })).ok).toBe(true)
  })

  it('leaves nothing missing when the last one open withdraws', async () => {
    await stepBack(test.app, viggo, at(await placeAt(0)))
    const last = await placeAt(3)
    for (const question of [1, 2]) {
      for (const place of (await placesOfViggo()).filter((each) => each.question === question && each.candidate !== last.candidate && each.recusal === 'none')) await save(place)
    }
    await test.app.db.unitOfWork(async (tx) => {
      const [link] = await tx.select({ applicationKey: candidateLinks.applicationKey }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).where(eq(candidates.number, last.candidate))
      await withdrawCandidate(tx, link?.applicationKey ?? 0)
      await settleRecusals(tx, test.app, { recruitmentId: panel.id, recruitmentKey: panel.key, organisationKey: test.organisationKey })
    })
    expect(await countsForHr()).toEqual([6, 6])
  })

  it('cannot be undone, nor judged past, by SQL', async () => {
    const first = await placeAt(0)
    await save(first)
    await stepBack(test.app, viggo, at(first))
    const undo = test.app.db.unitOfWork((tx) => tx.update(assignments).set({ recusal: 'none' }).where(eq(assignments.id, first.assignmentId)))
    await expect(undo).rejects.toThrow()
    const judge = test.app.db.unitOfWork((tx) => tx.update(scores).set({ level: 5 }).where(eq(scores.personKey, viggo.key)))
    await expect(judge).rejects.toThrow()
    expect(await scoresFor(first.candidate)).toMatchObject([{ level: null }])
  })

  it('is for members of the committee, and over with the scoring', async () => {
    const first = await placeAt(0)
    expect(await stepBack(test.app, panel.hr, at(first))).toEqual({ ok: false, refusal: 'not-found' })
    expect(await stepBack(test.app, panel.judges[0] as Actor, at(first))).toEqual({ ok: false, refusal: 'not-found' })
    for (const judge of panel.judges) await scoreOwn(test, panel, judge)
    await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })
    expect(await stepBack(test.app, viggo, at(first))).toEqual({ ok: false, refusal: 'not-now' })
  })
})

describe('afterwards', () => {
  async function ranked(): Promise<{ candidateId: string; number: string }[]> {
    const rows = await test.app.db.read.select({ candidateId: candidates.id, number: candidates.number }).from(candidates).orderBy(asc(candidates.number))
    return rows
  }

  it('the candidate’s page is none of theirs, and every other member sees letters', async () => {
    const first = await placeAt(0)
    await stepBack(test.app, viggo, at(first))
    for (const judge of panel.judges) await scoreOwn(test, panel, judge)
    await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })
    const all = await ranked()
    const { candidateId = '' } = all.find(({ number }) => number === first.candidate) ?? {}
    expect(await loadCandidate(test.app, viggo, { recruitmentId: panel.id, candidateId })).toEqual({ ok: false, refusal: 'not-found' })
    const page = await loadCandidate(test.app, panel.judges[0] as Actor, { recruitmentId: panel.id, candidateId })
    expect(page.ok && page.value.candidate.answers.map(({ scores: given }) => given.map(({ letter }) => letter))).toEqual([['A', 'B', 'C'], ['A', 'B', 'C']])
    expect(page.ok && page.value.candidate.answers.map(({ scores: given }) => given.filter(({ level }) => level === null).length)).toEqual([1, 1])
    for (const { name, id } of panel.judges) expect(JSON.stringify(page)).not.toMatch(new RegExp(`${name}|${id}`))
    const neighbours = await Promise.all(all.filter((other) => other.candidateId !== candidateId).map((other) => loadCandidate(test.app, viggo, { recruitmentId: panel.id, candidateId: other.candidateId })))
    expect(JSON.stringify(neighbours)).not.toContain(candidateId)
    const offered = async (actor: Actor) => {
      const [list, order] = [await loadShortlist(test.app, actor, panel.id), await loadRanking(test.app, actor, { recruitmentId: panel.id })]
      return [list.ok && list.value.steppedBackFrom, order.ok && order.value.steppedBackFrom]
    }
    expect(await offered(viggo)).toEqual([[candidateId], [candidateId]]) // a way that leads nowhere is not offered
    expect(await offered(panel.judges[0] as Actor)).toEqual([[], []])
  })

  it('the log is told who stepped back, and not from whom, only once identities are open', async () => {
    const auditor = await test.person('Aud Itor', ['auditor'])
    const actions = async () => {
      const log = await loadAuditLog(test.app, auditor, { page: 1, action: 'stepped-back', recruitmentId: null })
      return log.ok ? log.value.lines.map(({ who, details }) => [who, details]) : log
    }
    await stepBack(test.app, viggo, at(await placeAt(0)))
    for (const judge of panel.judges) await scoreOwn(test, panel, judge)
    await openShortlisting(test.app, panel.hr, { recruitmentId: panel.id })
    const chosen = (await ranked()).map(({ candidateId }) => candidateId)
    await propose(test, { ...panel, chair: panel.judges[0] as Actor, reviewer: viggo }, chosen)
    expect((await confirmLock(test.app, panel.hr, { recruitmentId: panel.id, hash: await confirmedHash(test, { ...panel, chair: panel.judges[0] as Actor }) })).ok).toBe(true)
    expect(await actions()).toEqual([])
    expect((await unsealShortlist(test.app, panel.hr, panel.id)).ok).toBe(true)
    expect(await actions()).toEqual([[viggo.name, 'times: 1']])
  })

  it('the log shows scores by the hour: a moment would tell who stepped back from who read', async () => {
    const auditor = await test.person('Aud Itor', ['auditor'])
    await save(await placeAt(0))
    const log = await loadAuditLog(test.app, auditor, { page: 1, action: 'score-saved', recruitmentId: null })
    expect(log.ok && log.value.lines.map(({ at: shown }) => shown.getTime() % 3_600_000)).toEqual([0])
  })
})
