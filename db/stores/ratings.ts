import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { CandidateId, PersonId, QuestionId } from '../../app/domain/ids'
import type { CandidateRatings, Mean, Rating, WeightedQuestion } from '../../app/domain/scoring/ranking'
import type { Level } from '../../app/domain/scoring/score'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { questions } from '../schema/questionnaire'
import { candidates, rereadings, scores } from '../schema/review'
import { candidatesOf } from './shortlist'

/**
 * What the ranking is made of: every candidate with every rating given, as it stands after the answers were read again; or as it was
 * given first, which alone is independent and tells how reliable the panel is. Read by keys and without notes: there may be many.
 */
export async function ratingsOf(queries: Queries, recruitmentKey: number, which: 'standing' | 'first' = 'standing'): Promise<CandidateRatings[]> {
  const rows = await queries.select({ candidateKey: scores.candidateKey, questionKey: scores.questionKey, personKey: scores.personKey, level: scores.level })
    .from(scores).where(eq(scores.recruitmentKey, recruitmentKey))
  const revised = which === 'standing' ? await revisedLevels(queries, recruitmentKey) : new Map<string, Level | null>()
  const [questionIds, personIds] = await publicIds(queries, recruitmentKey)
  const ratings = new Map<number, Rating[]>()
  for (const { candidateKey, questionKey, personKey, level: given } of rows) {
    const at = revised.size > 0 ? revised.get(placeOf(candidateKey, questionKey, personKey)) : undefined
    const rating = { reviewerId: personIds.get(personKey) as PersonId, questionId: questionIds.get(questionKey) as QuestionId, level: at === undefined ? given as Level | null : at }
    const list = ratings.get(candidateKey)
    if (list) list.push(rating)
    else ratings.set(candidateKey, [rating])
  }
  return (await candidatesOf(queries, recruitmentKey)).map(({ key, id, number }) => ({ candidateId: id, candidateNumber: number, ratings: ratings.get(key) ?? [] }))
}

const placeOf = (candidateKey: number, questionKey: number, personKey: number) => `${candidateKey}/${questionKey}/${personKey}`

async function revisedLevels(queries: Queries, recruitmentKey: number): Promise<Map<string, Level | null>> {
  const rows = await queries.select({ candidateKey: rereadings.candidateKey, questionKey: rereadings.questionKey, personKey: rereadings.personKey, level: rereadings.level })
    .from(rereadings).where(and(eq(rereadings.recruitmentKey, recruitmentKey), eq(rereadings.outcome, 'revised')))
  return new Map(rows.map(({ candidateKey, questionKey, personKey, level }) => [placeOf(candidateKey, questionKey, personKey), level as Level | null]))
}

/** The ids of a recruitment's questions and of those who scored, by their inner keys. */
async function publicIds(queries: Queries, recruitmentKey: number): Promise<[ReadonlyMap<number, string>, ReadonlyMap<number, string>]> {
  const asked = await queries.select({ key: questions.key, id: questions.id }).from(questions).where(eq(questions.recruitmentKey, recruitmentKey))
  const reviewers = await queries.select({ key: people.key, id: people.id }).from(people)
    .where(inArray(people.key, queries.select({ key: scores.personKey }).from(scores).where(eq(scores.recruitmentKey, recruitmentKey))))
  return [new Map(asked.map(({ key, id }) => [key, id])), new Map(reviewers.map(({ key, id }) => [key, id]))]
}

/**
 * The candidates with their questions' means, weighted, in no order: the same as `ratingsOf` and `rank` give, reckoned where the
 * scores lie, for whatever asks for the order alone. The levels are those that stand after the answers were read again.
 * @param scored the questions that count
 */
export async function weightedMeansOf(queries: Queries, recruitmentKey: number, scored: readonly WeightedQuestion[]): Promise<Mean[]> {
  const revised = await queries.$count(rereadings, and(eq(rereadings.recruitmentKey, recruitmentKey), eq(rereadings.outcome, 'revised')))
  const levels = revised === 0 ? levelsGiven(queries, recruitmentKey).as('levels') : levelsThatStand(queries, recruitmentKey)
  const means = queries
    .select({ candidateKey: levels.candidateKey, questionKey: levels.questionKey, mean: sql<number | null>`cast(sum(${levels.level}) as double precision) / nullif(sum(${levels.n}), 0)`.as('mean') })
    .from(levels).groupBy(levels.candidateKey, levels.questionKey).as('means')
  const weight = sql`case when ${means.mean} is not null then ${questions.weight} end`
  const rows = await queries
    .select({ id: candidates.id, number: candidates.number, weightedMean: sql<number | null>`sum(${means.mean} * ${weight}) / nullif(sum(${weight}), 0)`.mapWith(Number) })
    .from(candidates)
    .leftJoin(means, eq(means.candidateKey, candidates.key))
    .leftJoin(questions, and(eq(questions.key, means.questionKey), inArray(questions.id, scored.map(({ id }) => id))))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), eq(candidates.isWithdrawn, false)))
    .groupBy(candidates.key, candidates.id, candidates.number)
  return rows.map(({ id, number, weightedMean }) => ({ candidateId: id as CandidateId, candidateNumber: number, weightedMean }))
}

const place = { candidateKey: scores.candidateKey, questionKey: scores.questionKey }

function levelsGiven(queries: Queries, recruitmentKey: number) {
  return queries.select({ ...place, level: sql<number>`${scores.level}`.as('level'), n: sql<number>`1`.as('n') })
    .from(scores).where(and(eq(scores.recruitmentKey, recruitmentKey), isNotNull(scores.level)))
}

/** What was given first; and for each that was revised, that one taken off and the other put on. */
function levelsThatStand(queries: Queries, recruitmentKey: number) {
  const isRevised = and(
    eq(scores.candidateKey, rereadings.candidateKey), eq(scores.questionKey, rereadings.questionKey), eq(scores.personKey, rereadings.personKey),
    eq(rereadings.recruitmentKey, recruitmentKey), eq(rereadings.outcome, 'revised'),
  )
  return levelsGiven(queries, recruitmentKey)
    .unionAll(queries.select({ ...place, level: sql<number>`- ${scores.level}`.as('level'), n: sql<number>`-1`.as('n') })
      .from(rereadings).innerJoin(scores, isRevised).where(isNotNull(scores.level)))
    .unionAll(queries.select({ ...place, level: sql<number>`${rereadings.level}`.as('level'), n: sql<number>`1`.as('n') })
      .from(rereadings).innerJoin(scores, isRevised).where(isNotNull(rereadings.level)))
    .as('levels')
}
