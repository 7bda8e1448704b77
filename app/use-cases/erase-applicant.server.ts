import { candidateByNumber, candidateOfApplication, isWithdrawnApplicant, wholeApplication, type FoundApplicant } from '#db/stores/erased-applicant'
import type { Queries } from '#db/database.server'
import { isHeld } from '#db/stores/legal-holds'
import type { Certificate } from '~/domain/retention/certificate'
import { applicantRefusal, isOver, type ErasureRefusal } from '~/domain/retention/erasing'
import { ok, refused, type Result } from '~/domain/result'
import { normaliseReceiptCode } from '~/domain/text/receipt-code'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { receiptHash } from '~/platform/applicant-session.server'
import { eraseApplicantNow } from './erase.server'

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
    const found = await applicantBy(tx, app, { recruitmentKey, which })
    if (!found) return refused('no-such-candidate')
    const refusal = applicantRefusal({ phase, isHeld: await isHeld(tx, recruitmentKey), isWithdrawn: isWithdrawnApplicant(found) })
    if (refusal) return refused(refusal)

    const { application, candidate } = found
    return ok(await eraseApplicantNow(tx, app, { recruitmentKey, application, candidate: isOver(phase) ? candidate : null, occasion: 'request', askedBy: actor.id }))
  })
}

async function applicantBy(tx: Queries, app: AppContext, { recruitmentKey, which }: { recruitmentKey: number; which: string }): Promise<FoundApplicant | null> {
  const byNumber = await candidateByNumber(tx, recruitmentKey, which.trim().toUpperCase())
  if (byNumber) return byNumber
  const code = normaliseReceiptCode(which)
  const application = code === null ? null : await wholeApplication(tx, recruitmentKey, receiptHash(app, code))
  return application && { application, candidate: await candidateOfApplication(tx, application.key) }
}
