import { and, eq, inArray } from 'drizzle-orm'
import type { CandidateId, QuestionId } from '../../app/domain/ids'
import { comparedOf, type Compared, type Verdict } from '../../app/domain/scoring/second-look'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { questions } from '../schema/questionnaire'
import { assignments, candidates, clearedAnswers } from '../schema/review'
import { secondLookPairs, secondLooks, secondLookVerdicts } from '../schema/second-look'
import { loadMembers } from './members'
import { isOwn } from './review'

export interface SecondLook {
  /** At which cut: so many places. */
  readonly top: number
  readonly isEnded: boolean
}

/** The second look of a recruitment, or null when none was begun. */
export async function loadSecondLook(queries: Queries, recruitmentKey: number): Promise<SecondLook | null> {
  const [row] = await queries.select({ top: secondLooks.top, isEnded: secondLooks.isEnded }).from(secondLooks).where(eq(secondLooks.recruitmentKey, recruitmentKey))
  return row ?? null
}

export interface NewPair {
  readonly id: string
  readonly recruitmentKey: number
  readonly questionKey: number
  readonly firstKey: number
  readonly secondKey: number
}

/** Begins a second look; false when one was begun already. */
export async function insertSecondLook(tx: Queries, { recruitmentKey, top, pairs }: { recruitmentKey: number; top: number; pairs: readonly NewPair[] }): Promise<boolean> {
  const begun = await tx.insert(secondLooks).values({ recruitmentKey, top }).onConflictDoNothing().returning({ top: secondLooks.top })
  if (begun.length === 0) return false
  await tx.insert(secondLookPairs).values([...pairs])
  return true
}

export async function setSecondLookEnded(tx: Queries, recruitmentKey: number): Promise<void> {
  await tx.update(secondLooks).set({ isEnded: true }).where(eq(secondLooks.recruitmentKey, recruitmentKey))
}

/** Which candidates have answered which questions, as `<candidate id> <question id>`. */
export async function answeredQuestions(queries: Queries, candidateIds: readonly CandidateId[]): Promise<ReadonlySet<string>> {
  const answered = new Set<string>()
  for (const chunk of inChunks(candidateIds)) {
    const rows = await queries.select({ candidateId: candidates.id, questionId: questions.id, text: clearedAnswers.text }).from(clearedAnswers)
      .innerJoin(candidates, eq(candidates.key, clearedAnswers.candidateKey)).innerJoin(questions, eq(questions.key, clearedAnswers.questionKey))
      .where(inArray(candidates.id, [...chunk]))
    for (const { candidateId, questionId, text } of rows) if (text.trim() !== '') answered.add(`${candidateId} ${questionId}`)
  }
  return answered
}

interface PairRow {
  readonly key: number
  readonly id: string
  readonly questionKey: number
  readonly questionId: QuestionId
  readonly questionNumber: number
  readonly firstKey: number
  readonly secondKey: number
}

/** All pairs of a recruitment but those of candidates who have withdrawn. */
async function pairsIn(queries: Queries, recruitmentKey: number): Promise<PairRow[]> {
  const rows = await queries.select({
    key: secondLookPairs.key, id: secondLookPairs.id, questionKey: questions.key, questionId: questions.id, questionNumber: questions.position,
    firstKey: secondLookPairs.firstKey, secondKey: secondLookPairs.secondKey,
  }).from(secondLookPairs).innerJoin(questions, eq(questions.key, secondLookPairs.questionKey))
    .where(eq(secondLookPairs.recruitmentKey, recruitmentKey)).orderBy(secondLookPairs.key)
  const gone = new Set((await candidatesIn(queries, rows)).filter(({ isWithdrawn }) => isWithdrawn).map(({ key }) => key))
  return rows.filter(({ firstKey, secondKey }) => !gone.has(firstKey) && !gone.has(secondKey)).map((row) => ({ ...row, questionId: row.questionId as QuestionId }))
}

async function candidatesIn(queries: Queries, pairs: readonly Pick<PairRow, 'firstKey' | 'secondKey'>[]) {
  const keys = [...new Set(pairs.flatMap(({ firstKey, secondKey }) => [firstKey, secondKey]))]
  if (keys.length === 0) return []
  return queries.select({ key: candidates.key, id: candidates.id, number: candidates.number, isWithdrawn: candidates.isWithdrawn }).from(candidates).where(inArray(candidates.key, keys))
}

export interface OwnPair extends PairRow {
  /** What this reviewer found; null: nothing yet. */
  readonly verdict: Verdict | null
}

/**
 * The pairs that are laid before this reviewer: those of which both answers were theirs to judge. Whoever is off one of the two
 * has no such pair, whatever it came from.
 */
export async function ownPairs(queries: Queries, { recruitmentKey, personKey }: { recruitmentKey: number; personKey: number }): Promise<OwnPair[]> {
  const pairs = await pairsIn(queries, recruitmentKey)
  if (pairs.length === 0) return []
  const assigned = await queries.select({ questionKey: assignments.questionKey, candidateKey: assignments.candidateKey }).from(assignments)
    .where(and(eq(assignments.personKey, personKey), inArray(assignments.candidateKey, pairs.flatMap(({ firstKey, secondKey }) => [firstKey, secondKey])), isOwn))
  const own = new Set(assigned.map(({ questionKey, candidateKey }) => `${questionKey} ${candidateKey}`))
  const given = await queries.select({ pairKey: secondLookVerdicts.pairKey, verdict: secondLookVerdicts.verdict }).from(secondLookVerdicts)
    .where(and(eq(secondLookVerdicts.recruitmentKey, recruitmentKey), eq(secondLookVerdicts.personKey, personKey)))
  const verdicts = new Map(given.map(({ pairKey, verdict }) => [pairKey, verdict]))
  return pairs
    .filter(({ questionKey, firstKey, secondKey }) => own.has(`${questionKey} ${firstKey}`) && own.has(`${questionKey} ${secondKey}`))
    .map((pair) => ({ ...pair, verdict: verdicts.get(pair.key) ?? null }))
}

export async function putVerdict(tx: Queries, row: { pairKey: number; personKey: number; recruitmentKey: number; verdict: Verdict }): Promise<void> {
  await tx.insert(secondLookVerdicts).values(row).onConflictDoUpdate({ target: [secondLookVerdicts.pairKey, secondLookVerdicts.personKey], set: { verdict: row.verdict } })
}

export async function removeVerdict(tx: Queries, { pairKey, personKey }: { pairKey: number; personKey: number }): Promise<void> {
  await tx.delete(secondLookVerdicts).where(and(eq(secondLookVerdicts.pairKey, pairKey), eq(secondLookVerdicts.personKey, personKey)))
}

/**
 * How many on the committee have compared all that was laid before them. Somebody before whom nothing was laid looks like somebody
 * who has not begun: else it would show before anybody had.
 */
export async function secondLookProgress(queries: Queries, recruitmentKey: number): Promise<{ finished: number; members: number }> {
  const members = (await loadMembers(queries, recruitmentKey)).filter(({ role }) => role !== 'redactor')
  let finished = 0
  for (const { key } of members) {
    const own = await ownPairs(queries, { recruitmentKey, personKey: key })
    if (own.length > 0 && own.every(({ verdict }) => verdict !== null)) finished += 1
  }
  return { finished, members: members.length }
}

/** What was found of one pair on one question, by all who compared it; who found what is not read. */
export interface ComparedPair extends Compared {
  readonly questionId: QuestionId
  readonly questionNumber: number
  readonly firstCandidate: { readonly id: string; readonly number: string }
  readonly secondCandidate: { readonly id: string; readonly number: string }
}

/** The pairs of which at least two took a stand, as they were drawn: what one alone found would have a name, the chair's as a rule. */
export async function comparedPairs(queries: Queries, recruitmentKey: number): Promise<ComparedPair[]> {
  const pairs = await pairsIn(queries, recruitmentKey)
  const rows = await queries.select({ pairKey: secondLookVerdicts.pairKey, verdict: secondLookVerdicts.verdict }).from(secondLookVerdicts).where(eq(secondLookVerdicts.recruitmentKey, recruitmentKey))
  const known = new Map((await candidatesIn(queries, pairs)).map(({ key, id, number }) => [key, { id, number }]))
  return pairs.flatMap(({ key, questionId, questionNumber, firstKey, secondKey }) => {
    const [firstCandidate, secondCandidate] = [known.get(firstKey), known.get(secondKey)]
    const compared = comparedOf(rows.filter(({ pairKey }) => pairKey === key).map(({ verdict }) => verdict))
    const isOfSeveral = compared.first + compared.second + compared.equal > 1
    return isOfSeveral && firstCandidate && secondCandidate ? [{ questionId, questionNumber, ...compared, firstCandidate, secondCandidate }] : []
  })
}
