import { record } from '#db/stores/audit'
import { basesOf, confirmBasis, endBasis, insertBasis, standingBasis } from '#db/stores/monitoring-bases'
import { confirmBasisRefusal } from '~/domain/monitoring/basis'
import type { MonitoringQuestion, MonitoringThreshold } from '~/domain/monitoring/questions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { isAdministrator } from './administer-people.server'

export interface WriteBasis {
  readonly ground: string
  readonly questions: readonly MonitoringQuestion[]
  readonly threshold: MonitoringThreshold
}

/** An administrator writes down on what ground people may be asked, and what. Nobody is asked before somebody else has confirmed it. */
export function writeMonitoringBasis(app: AppContext, actor: Actor, wanted: WriteBasis): Promise<Result<null, 'not-found' | 'stale' | 'incomplete' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!isAdministrator(actor)) return refused('not-found')
    if (wanted.questions.length === 0) return refused('incomplete')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    if (await standingBasis(tx, actor.organisationKey)) return refused('stale')

    const id = app.random.id()
    await insertBasis(tx, { ...wanted, id, organisationKey: actor.organisationKey, writtenByKey: actor.key, writtenAt: app.clock.now() })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'monitoring-basis-written', actorId: actor.id, details: { basis: id, questions: wanted.questions.length, threshold: wanted.threshold } })
    return ok(null)
  })
}

/** An auditor, who rules no accounts and no settings, confirms it: what is published from then on asks. */
export function confirmMonitoringBasis(app: AppContext, actor: Actor, basisId: string): Promise<Result<null, 'not-found' | 'stale' | 'not-yourself' | 'prove-again'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!actor.roles.includes('auditor')) return refused('not-found')
    const recent = requireRecentSignIn(app, actor)
    if (!recent.ok) return recent
    const basis = await standingBasis(tx, actor.organisationKey)
    const refusal = basis?.id === basisId ? confirmBasisRefusal(basis, actor.id) : 'not-asked'
    if (refusal || !basis) return refused(refusal === 'same-person' ? 'not-yourself' : 'stale')

    await confirmBasis(tx, basis.key, { confirmedByKey: actor.key, confirmedAt: app.clock.now() })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'monitoring-basis-confirmed', actorId: actor.id, details: { basis: basis.id } })
    return ok(null)
  })
}

/**
 * Either of the two roles ends it, at any time: nobody is asked any more, and what was answered and not told yet is destroyed by the server's timer
 * (tidy-monitoring), whose way to it no administrator's page has. What was told stays told.
 */
export function endMonitoringBasis(app: AppContext, actor: Actor, basisId: string): Promise<Result<null, 'not-found' | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!isAdministrator(actor) && !actor.roles.includes('auditor')) return refused('not-found')
    const basis = (await basesOf(tx, actor.organisationKey)).find(({ id }) => id === basisId)
    if (!basis || basis.endedAt !== null) return refused('stale')

    await endBasis(tx, basis.key, { endedByKey: actor.key, endedAt: app.clock.now() })
    await record(tx, app, { organisationKey: actor.organisationKey, action: 'monitoring-basis-ended', actorId: actor.id, details: { basis: basis.id } })
    return ok(null)
  })
}
