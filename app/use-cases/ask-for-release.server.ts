import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { standingBasis } from '#db/stores/monitoring-bases'
import { batchState, insertRelease, releasedBatches, setAskedIn } from '#db/stores/monitoring-releases'
import { knownSumsOf, leastRecruitments, releaseBatch, type ReleaseRefusal } from '~/domain/evaluation/release'
import { isInForce, quarterOf, type MonitoringBasis } from '~/domain/monitoring/basis'
import { countAnswers } from '~/domain/monitoring/questions'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import { destroyPiles, openPiles } from '~/identity/monitoring-door.server'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** What came of asking. `once-a-quarter`: a second report would tell the difference from the first. */
export type ReleaseOutcome = 'released' | 'not-asked' | 'few-recruitments' | 'once-a-quarter' | ReleaseRefusal

/**
 * HR asks for the batch to be told. The piles are opened, counted and, when the batch may be told, destroyed; of what may not be told nothing is kept. When it may
 * not, they stay shut and go on growing. Once in a calendar quarter, whatever came of it: whoever could ask after every recruitment would learn from the answers which one
 * had made the difference. Too few recruitments, which HR knows, do not count as having asked.
 */
export function askForRelease(app: AppContext, actor: Actor): Promise<Result<ReleaseOutcome, 'not-found'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!actor.roles.includes('hr')) return refused('not-found')
    const basis = await standingBasis(tx, actor.organisationKey)
    if (!basis || !isInForce(basis)) return ok('not-asked')
    const [state, quarter] = [await batchState(tx, basis.key), quarterOf(localDayAt(app.clock.now()))]
    if (state.recruitments < leastRecruitments) return ok('few-recruitments')
    if (state.askedIn === quarter) return ok('once-a-quarter')

    const outcome = await release(tx, app, { actor, basis, recruitments: state.recruitments, quarter })
    await setAskedIn(tx, basis.key, quarter)
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'evaluation-asked', actorId: actor.id, details: { basis: basis.id, quarter, outcome } })
    return ok(outcome)
  })
}

interface Asked {
  readonly actor: Actor
  readonly basis: MonitoringBasis
  readonly recruitments: number
  readonly quarter: string
}

async function release(tx: Queries, app: AppContext, { actor, basis, recruitments, quarter }: Asked): Promise<ReleaseOutcome> {
  const earlier = (await releasedBatches(tx, actor.organisationKey)).flatMap(({ id, batch }) => knownSumsOf(id, batch))
  const id = app.random.id()
  const counts = countAnswers(basis.questions, await openPiles(tx, app, basis.key))
  const decided = releaseBatch({ id, recruitments, counts }, { threshold: basis.threshold, earlier })
  if (!decided.ok) return decided.refusal
  await insertRelease(tx, { id, basisKey: basis.key, quarter, askedByKey: actor.key, releasedAt: app.clock.now(), body: decided.value })
  await destroyPiles(tx, basis.key)
  return 'released'
}
