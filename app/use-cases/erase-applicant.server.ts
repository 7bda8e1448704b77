import { isWithdrawnApplicant } from '#db/stores/erased-applicant'
import { isHeld } from '#db/stores/legal-holds'
import type { Certificate } from '~/domain/retention/certificate'
import { applicantRefusal, isOver, type ErasureRefusal } from '~/domain/retention/erasing'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { eraseApplicantNow } from './erase.server'
import { findApplicant } from './find-applicant.server'

export interface EraseApplicant {
  readonly recruitmentId: string
  /** A candidate number of this recruitment, or the applicant's receipt code. */
  readonly which: string
}

/**
 * HR erases one applicant who asked for it, without seeing who it is: by the candidate number, or by the receipt code that the applicant gave. While
 * the case runs only those can be erased who have withdrawn; what the committee read of them stays until it is over, and nothing leads back from it.
 */
export function eraseApplicant(app: AppContext, actor: Actor, { recruitmentId, which }: EraseApplicant): Promise<Result<Certificate, 'not-found' | 'not-now' | ErasureRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'eraseApplicant' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, phase } = admitted.value
    const found = await findApplicant(tx, app, { recruitmentKey, which })
    if (!found) return refused('no-such-candidate')
    const held = (await isHeld(tx, { recruitmentKey, applicationId: null })) || (await isHeld(tx, { recruitmentKey, applicationId: found.application.id }))
    const refusal = applicantRefusal({ phase, isHeld: held, isWithdrawn: isWithdrawnApplicant(found) })
    if (refusal) return refused(refusal)

    const { application, candidate } = found
    return ok(await eraseApplicantNow(tx, app, { recruitmentKey, application, candidate: isOver(phase) ? candidate : null, occasion: 'request', askedBy: actor.id }))
  })
}
