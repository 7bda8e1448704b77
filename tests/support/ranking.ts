import { eq } from 'drizzle-orm'
import { assignments, candidates } from '#db/schema/review'
import { seededUint32 } from '~/domain/anonymity/shuffle'
import { noNeeds } from '~/domain/identity'
import { levels, parseScore, type Level } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { saveScore } from '~/use-cases/save-score.server'
import { waiveScores } from '~/use-cases/waive-scores.server'
import { plainTexts, recruitmentInScoring, type Clearing } from './clearing'
import type { TestApp } from './test-app'

/** What a reviewer gives the candidate at this place of the numbers, on this question; null is "cannot judge". */
export type Judge = (place: number, reviewer: Actor) => Level | null

/** As people are: two levels apart from the first to the last, with a step of chance. */
export function likePeople(): Judge {
  const next = seededUint32('people')
  return (place) => levels[Math.min(4, Math.max(0, 4 - Math.floor(place / 2) + (next() % 3) - 1))] ?? 3
}

/** A ranking of so many candidates, scored by the chair and one reviewer as the judge says. */
export async function rankingOf(test: TestApp, count: number, judge: Judge): Promise<Clearing> {
  const sent = Array.from({ length: count }, (_, index) => ({ texts: plainTexts, identity: { name: `Ansøger ${index}`, email: `a${index}@ansoeger.example`, phone: '', ...noNeeds } }))
  const clearing = await recruitmentInScoring(test, sent)
  for (const actor of [clearing.chair, clearing.reviewer]) await scoreLike(test, clearing, { actor, judge })
  return opened(test, clearing)
}

/** The same by the chair alone: HR does without the other. */
export async function rankingByOne(test: TestApp, count: number, judge: Judge): Promise<Clearing> {
  const sent = Array.from({ length: count }, (_, index) => ({ texts: plainTexts, identity: { name: `Ansøger ${index}`, email: `a${index}@ansoeger.example`, phone: '', ...noNeeds } }))
  const clearing = await recruitmentInScoring(test, sent)
  await scoreLike(test, clearing, { actor: clearing.chair, judge })
  const waived = await waiveScores(test.app, clearing.hr, { recruitmentId: clearing.id, personId: clearing.reviewer.id, reason: 'Syg' })
  if (!waived.ok) throw new Error(waived.refusal)
  return opened(test, clearing)
}

async function opened(test: TestApp, clearing: Clearing): Promise<Clearing> {
  const done = await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
  if (!done.ok) throw new Error(done.refusal)
  return clearing
}

async function scoreLike(test: TestApp, { id }: Clearing, { actor, judge }: { actor: Actor; judge: Judge }): Promise<void> {
  const rows = await test.app.db.read.select({ id: assignments.id, number: candidates.number }).from(assignments)
    .innerJoin(candidates, eq(candidates.key, assignments.candidateKey)).where(eq(assignments.personKey, actor.key))
  const numbers = [...new Set(rows.map(({ number }) => number))].sort()
  for (const row of rows.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const level = judge(numbers.indexOf(row.number), actor)
    const score = parseScore(level === null ? 'cannot-judge' : String(level))
    if (!score) throw new Error('no score')
    const saved = await saveScore(test.app, actor, { recruitmentId: id, assignmentId: row.id, score, note: 'Konkret.', revision: 0 })
    if (!saved.ok) throw new Error(saved.refusal)
  }
}
