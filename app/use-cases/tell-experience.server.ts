import { record } from '#db/stores/audit'
import { addExperience, hasToldExperience, markMember } from '#db/stores/experience'
import { tidyExperience } from '~/domain/evaluation/experience'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface TellExperience {
  readonly recruitmentId: string
  /** By question, as the form has it: '1' to '5'. */
  readonly answers: Readonly<Record<string, unknown>>
}

/** A member of the committee tells, once, how it was. Kept are counters over all recruitments, and that this person has answered. The same once more changes nothing. */
export function tellExperience(app: AppContext, actor: Actor, { recruitmentId, answers: given }: TellExperience): Promise<Result<null, 'not-found' | 'not-now' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'tellExperience' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const member = { recruitmentKey, personKey: actor.key }
    if (await hasToldExperience(tx, member)) return ok(null)
    const answers = tidyExperience('reviewer', given)
    if (Object.keys(answers).length === 0) return refused('incomplete')

    await addExperience(tx, { organisationKey, audience: 'reviewer' }, answers)
    await markMember(tx, member, organisationKey)
    await record(tx, app, { organisationKey, action: 'experience-told', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}
