import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { personByKey } from '#db/stores/people'
import { hasSecondFactor, secondFactorsOf } from '#db/stores/second-factors'
import { deleteSessionsOf } from '#db/stores/sessions'
import type { DeviceKind } from '~/domain/access/device-kind'
import { stageAfter, type Proof, type SessionStage } from '~/domain/access/sign-in'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { isSecondFactorDemanded } from '~/platform/second-factor-demand.server'
import { putSession } from '~/platform/session.server'

export interface Shown {
  readonly personKey: number
  readonly by: Proof
  /** Whether that already takes two factors. */
  readonly isStrong?: boolean
  readonly device?: DeviceKind
  /** When it was shown; now when left out. */
  readonly provenAt?: Date
}

export interface Begun {
  readonly cookie: string
  readonly stage: SessionStage
}

/** Begins the session of somebody who has shown who they are: an open one, or one that leads to the second factor alone. */
export function beginSession(app: AppContext, { personKey, by, isStrong = false, device = 'other', provenAt = app.clock.now() }: Shown): Promise<Begun> {
  return app.db.unitOfWork(async (tx) => {
    const person = await personByKey(tx, personKey)
    const stage = stageAfter({
      isStrong, hasSecondFactor: hasSecondFactor(await secondFactorsOf(tx, personKey)), mustHaveSecondFactor: await isSecondFactorDemanded(tx, person.roles),
    })
    const cookie = await putSession(tx, app, { personKey, stage, provenBy: by, provenAt, device })
    if (stage !== 'second-factor') await record(tx, app, { organisationKey: person.organisationKey, action: 'signed-in', actorId: person.id, details: { by } })
    return { cookie, stage }
  })
}

/**
 * Ends every session of a person whose password or second factor has changed, and begins the one in which it was done anew
 * (ASVS 7.4.3). Who now lacks a second factor that is demanded is led to it.
 */
export async function renewSession(tx: Queries, app: AppContext, { actor, device }: { actor: Actor; device: DeviceKind }): Promise<string> {
  await deleteSessionsOf(tx, actor.key)
  const isLacking = !hasSecondFactor(await secondFactorsOf(tx, actor.key)) && (await isSecondFactorDemanded(tx, actor.roles))
  return putSession(tx, app, { personKey: actor.key, stage: isLacking ? 'enrolment' : 'open', provenAt: actor.provenAt ?? null, device })
}
