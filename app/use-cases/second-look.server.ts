import { record } from '#db/stores/audit'
import { loadQuestions } from '#db/stores/questionnaires'
import { rankingBasis } from '#db/stores/ranking-basis'
import { answeredQuestions, insertSecondLook, loadSecondLook, ownPairs, putVerdict, removeVerdict, setSecondLookEnded, type NewPair, type OwnPair } from '#db/stores/second-looks'
import { candidatesOf } from '#db/stores/shortlist'
import type { Queries } from '#db/database.server'
import { ok, refused, type Result } from '~/domain/result'
import type { RankingCertainty } from '~/domain/scoring/certainty'
import { fromShown, isTurned, pairsAtTheCut, type ShownVerdict } from '~/domain/scoring/second-look'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'

export interface BeginSecondLook {
  readonly recruitmentId: string
  /** How many places the cut is at, as it was typed. */
  readonly top: string
}

/**
 * The chair has the answers of neighbours in the open band laid before the committee in pairs. Once for a recruitment, so that all
 * compare the same; `pairs: 0`: nobody is open at this cut, and nothing was begun.
 */
export async function beginSecondLook(app: AppContext, actor: Actor, { recruitmentId, top }: BeginSecondLook): Promise<Result<{ pairs: number }, 'not-found' | 'not-now' | 'stale'>> {
  const asked = await admit(app.db.read, { actor, recruitmentId, capability: 'beginSecondLook' })
  if (!asked.ok) return asked
  const { whole } = await standingRanking(app, asked.value, top) // takes long in a large field: not inside the unit of work
  if (whole === null) return ok({ pairs: 0 })
  const { certainty } = whole
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'beginSecondLook' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const pairs = await drawnPairs(tx, app, { recruitmentKey, certainty })
    if (pairs.length === 0) return ok({ pairs: 0 })
    if (!(await insertSecondLook(tx, { recruitmentKey, top: certainty.top, pairs }))) return refused('stale')
    await record(tx, app, { organisationKey, action: 'second-look-begun', recruitmentId, actorId: actor.id, details: { top: certainty.top, pairs: pairs.length } })
    return ok({ pairs: pairs.length })
  })
}

async function drawnPairs(tx: Queries, app: AppContext, { recruitmentKey, certainty }: { recruitmentKey: number; certainty: RankingCertainty }): Promise<NewPair[]> {
  const keys = new Map((await candidatesOf(tx, recruitmentKey)).map(({ id, key }) => [id, key])) // who withdrew meanwhile is not among them
  const candidates = certainty.candidates.filter(({ candidateId }) => keys.has(candidateId))
  const questions = (await loadQuestions(tx, recruitmentKey)).filter(({ isScored }) => isScored)
  const answered = await answeredQuestions(tx, candidates.flatMap(({ candidateId, band }) => (band === 'open' ? [candidateId] : [])))
  const questionKeys = new Map(questions.map(({ id, key }) => [id, key]))
  return pairsAtTheCut({ top: certainty.top, candidates }, questions, (candidateId, questionId) => answered.has(`${candidateId} ${questionId}`)).map(({ first, second, questionId }) => ({
    id: app.random.id(), recruitmentKey, questionKey: questionKeys.get(questionId) ?? 0, firstKey: keys.get(first) ?? 0, secondKey: keys.get(second) ?? 0,
  }))
}

interface Own {
  readonly admitted: Admitted
  readonly pairs: readonly OwnPair[]
}

/** Whoever may compare now, and what is laid before them. */
async function admitToCompare(tx: Queries, actor: Actor, recruitmentId: string): Promise<Result<Own, 'not-found' | 'not-now'>> {
  const admitted = await admit(tx, { actor, recruitmentId, capability: 'takeSecondLook' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const begun = await loadSecondLook(tx, recruitmentKey)
  if (begun === null) return refused('not-found')
  return begun.isEnded ? refused('not-now') : ok({ admitted: admitted.value, pairs: await ownPairs(tx, { recruitmentKey, personKey: actor.key }) })
}

export interface CompareAnswers {
  readonly recruitmentId: string
  readonly pairId: string
  /** Null takes back what was found. */
  readonly verdict: ShownVerdict | null
}

/**
 * A reviewer says which of two answers is the stronger, or takes that back. Until the chair ends the second look it may be changed.
 * The log tells that somebody took part, once: how many pairs somebody compares could tell that they are off a candidate.
 */
export function compareAnswers(app: AppContext, actor: Actor, { recruitmentId, pairId, verdict }: CompareAnswers): Promise<Result<null, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const own = await admitToCompare(tx, actor, recruitmentId)
    if (!own.ok) return own
    const { admitted: { recruitmentKey, organisationKey }, pairs } = own.value
    const pair = pairs.find(({ id }) => id === pairId)
    if (!pair) return refused('not-found')

    const isFirst = pairs.every((each) => each.verdict === null)
    if (verdict === null) await removeVerdict(tx, { pairKey: pair.key, personKey: actor.key })
    else {
      const { seed } = await rankingBasis(tx, recruitmentId)
      const found = fromShown(verdict, isTurned({ seed, reviewerId: actor.id }, pair.id))
      await putVerdict(tx, { pairKey: pair.key, personKey: actor.key, recruitmentKey, verdict: found })
      if (isFirst) await record(tx, app, { organisationKey, action: 'second-look-taken', recruitmentId, actorId: actor.id })
    }
    return ok(null)
  })
}

/** The chair ends the second look, having compared everything themselves: from then on all see what was found, and nothing of it changes. */
export function endSecondLook(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<null, 'not-found' | 'not-now' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'beginSecondLook' })
    if (!admitted.ok) return admitted
    const own = await admitToCompare(tx, actor, recruitmentId)
    if (!own.ok) return own
    if (own.value.pairs.some(({ verdict }) => verdict === null)) return refused('incomplete')
    const { recruitmentKey, organisationKey } = admitted.value
    await setSecondLookEnded(tx, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'second-look-ended', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}
