import type { DrawnUp } from '#db/stores/selection-protocol'
import { findRecruitment } from '#db/stores/recruitments'
import { candidatesOf } from '#db/stores/shortlist'
import { candidateLinks } from '#db/schema/application'
import { assignments, candidates } from '#db/schema/review'
import { eq } from 'drizzle-orm'
import { noNeeds, type Contact, type InterviewNeeds } from '~/domain/identity'
import { parseScore } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { standingProtocol } from '~/platform/reports/standing-protocol.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'
import { lockProposed, prepareToScore } from '~/commands/demo/walk.server'
import { confirmProtocol } from '~/use-cases/confirm-protocol.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { proposeShortlist } from '~/use-cases/propose-shortlist.server'
import { saveScore } from '~/use-cases/save-score.server'
import { loadShortlist } from '~/views/committee/shortlist.server'
import { plainTexts, recruitmentInScoring, type Clearing } from './clearing'
import type { TestApp } from './test-app'

/** Three applicants of whom nobody but the first two may ever be seen in these tests. */
export const applicants: readonly Contact[] = [
  { name: 'Agnete Krarup', email: 'agnete@ansoeger.example', phone: '11111111' },
  { name: 'Bertil Nyholm', email: 'bertil@ansoeger.example', phone: '22222222' },
  { name: 'Cecilie Rask', email: 'cecilie@ansoeger.example', phone: '' },
]

/** What each of the three asks for, in the order in which they send. */
export type Asked = readonly Partial<InterviewNeeds>[]

export function scoringOfThree(test: TestApp, asked: Asked = []): Promise<Clearing> {
  return recruitmentInScoring(test, applicants.map((contact, index) => ({ texts: plainTexts, identity: { ...contact, ...noNeeds, ...asked[index] } })))
}

export async function recruitmentKeyOf({ app }: TestApp, id: string): Promise<number> {
  const recruitment = await findRecruitment(app.db.read, id)
  if (!recruitment) throw new Error('there is no such recruitment')
  return recruitment.key
}

/** Prepares and scores everything a reviewer was given: the candidate who comes first by number gets 5, the next 4, then 3, and so on down to 1. */
export async function scoreAll(test: TestApp, { id }: Clearing, actor: Actor): Promise<void> {
  await prepareToScore(test.app, actor, id)
  const rows = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
    .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, actor.key))
  const numbers = [...new Set(rows.map(({ number }) => number))].sort()
  for (const row of rows) {
    const score = parseScore(String(Math.max(1, 5 - numbers.indexOf(row.number))))
    if (!score) throw new Error('no score')
    const saved = await saveScore(test.app, actor, { recruitmentId: id, assignmentId: row.id, score, note: 'Konkret.', revision: 0 })
    if (!saved.ok) throw new Error(`not scored: ${saved.refusal}`)
  }
}

/** The same with all scores in and the ranking open; `ranked` are the candidates' ids from the first place down. */
export async function shortlistingOfThree(test: TestApp, asked: Asked = []) {
  return shortlistingOf(test, await scoringOfThree(test, asked))
}

/** Scores everything and opens the ranking. */
export async function shortlistingOf(test: TestApp, clearing: Clearing): Promise<Clearing & { ranked: readonly string[] }> {
  for (const actor of [clearing.chair, clearing.reviewer]) await scoreAll(test, clearing, actor)
  const opened = await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
  if (!opened.ok) throw new Error(`not opened: ${opened.refusal}`)
  const candidateRows = await candidatesOf(test.app.db.read, await recruitmentKeyOf(test, clearing.id))
  return { ...clearing, ranked: candidateRows.map((candidate) => candidate.id) }
}

export function propose(test: TestApp, { id, chair }: Omit<Clearing, 'applicants'>, chosen: readonly string[], change: Partial<Parameters<typeof proposeShortlist>[2]> = {}) {
  return proposeShortlist(test.app, chair, { recruitmentId: id, chosen, reasons: new Map(), reason: 'De to stærkeste.', revision: 0, ...change })
}

/** The protocol as it stands at this moment, as the chair's and HR's pages show it; null when there is none. */
export async function shownProtocol(test: TestApp, id: string): Promise<DrawnUp | null> {
  const of = { recruitmentKey: await recruitmentKeyOf(test, id), recruitmentId: id }
  const drawnUp = await standingProtocol(test.app, test.app.db.read, { ...of, ranking: await standingRanking(test.app, of) })
  if (!drawnUp.ok) throw new Error(drawnUp.refusal)
  return drawnUp.value
}

export async function shownHash(test: TestApp, id: string): Promise<string> {
  return (await shownProtocol(test, id))?.hash ?? '0'.repeat(64)
}

/** The same once the chair has confirmed it. */
export async function confirmedHash(test: TestApp, { id, chair }: Pick<Clearing, 'id' | 'chair'>): Promise<string> {
  const hash = await shownHash(test, id)
  const confirmed = await confirmProtocol(test.app, chair, { recruitmentId: id, hash })
  if (!confirmed.ok) throw new Error(`not confirmed: ${confirmed.refusal}`)
  return hash
}

/** The same with the first two of the ranking proposed and locked. */
export async function lockedOfThree(test: TestApp, asked: Asked = []) {
  const shortlisting = await shortlistingOfThree(test, asked)
  const proposed = await propose(test, shortlisting, shortlisting.ranked.slice(0, 2))
  if (!proposed.ok) throw new Error(`not proposed: ${proposed.refusal}`)
  await lockProposed(test.app, shortlisting.hr, shortlisting.id)
  return shortlisting
}

/** The candidates of the three, in the order in which they sent: nobody but a test can know. */
export async function candidatesAsSent({ app }: TestApp): Promise<{ key: number; id: string; number: string }[]> {
  return app.db.read.select({ key: candidates.key, id: candidates.id, number: candidates.number }).from(candidateLinks)
    .innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey)
}

/** The same with everybody proposed and locked but one: the place in which that one sent, counted from 0. */
export async function lockedWithout(test: TestApp, place: number, asked: Asked) {
  return lockWithout(test, place, await shortlistingOfThree(test, asked))
}

export async function lockWithout(test: TestApp, place: number, shortlisting: Clearing) {
  const sent = await candidatesAsSent(test)
  const leftOut = sent[place]
  if (!leftOut) throw new Error('nobody is left out')
  const chosen = sent.filter(({ id }) => id !== leftOut.id).map(({ id }) => id)
  const proposed = await propose(test, shortlisting, chosen, { reasons: new Map(sent.map(({ id }) => [id, 'Bredt felt.'])) })
  if (!proposed.ok) throw new Error(`not proposed: ${proposed.refusal}`)
  await lockProposed(test.app, shortlisting.hr, shortlisting.id)
  return { ...shortlisting, sent, leftOut }
}

export async function shortlistOf(test: TestApp, { id }: Clearing, actor: Actor) {
  const shortlist = await loadShortlist(test.app, actor, id)
  if (!shortlist.ok) throw new Error(shortlist.refusal)
  return shortlist.value
}
