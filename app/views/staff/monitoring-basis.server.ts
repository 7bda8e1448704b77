import { basesOf } from '#db/stores/monitoring-bases'
import { isInForce, type MonitoringBasis } from '~/domain/monitoring/basis'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ShownBasis extends Omit<MonitoringBasis, 'key' | 'writtenById'> {
  readonly isInForce: boolean
  readonly isOwn: boolean
}

export interface MonitoringBasisPage {
  /** The one that stands, confirmed or not; null: nothing is asked. */
  readonly current: ShownBasis | null
  readonly earlier: readonly ShownBasis[]
}

/** On what ground applicants are asked: for the administrator, who writes it, and the auditor, who confirms it. Of what was answered there is nothing here. */
export async function loadMonitoringBasis(app: AppContext, actor: Actor, as: 'administrator' | 'auditor'): Promise<Result<MonitoringBasisPage, 'not-found'>> {
  if (!actor.roles.includes(as)) return refused('not-found')
  const bases = (await basesOf(app.db.read, actor.organisationKey)).map(({ key: _, writtenById, ...basis }) => ({ ...basis, isInForce: isInForce(basis), isOwn: writtenById === actor.id }))
  return ok({ current: bases.find(({ endedAt }) => endedAt === null) ?? null, earlier: bases.filter(({ endedAt }) => endedAt !== null) })
}
