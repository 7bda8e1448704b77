import { applicationByAccess, isWriting } from '#db/stores/applications'
import { tidyOwnIdentity, type OwnIdentity } from '~/domain/identity'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import { keepOwn } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'

export interface SaveIdentity {
  readonly accessHash: string
  readonly receiptCode: string
  /** As far as it is filled in. */
  readonly identity: OwnIdentity
}

/** Name and contact are kept for the applicant alone, before they are sent: only the receipt code opens them. */
export function saveIdentity(app: AppContext, { accessHash, receiptCode, identity }: SaveIdentity): Promise<Result<null, 'access-ended' | 'already-submitted' | IntakeRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held) return refused('access-ended')
    if (!isWriting(held.state)) return refused('already-submitted')
    const closed = intakeRefusal(held, app.clock.now())
    if (closed) return refused(closed)
    const { key: applicationKey, organisationId, recruitmentId, id: applicationId } = held
    await keepOwn(tx, app, { applicationKey, organisationId, recruitmentId, applicationId, receiptCode, identity: tidyOwnIdentity(identity) })
    return ok(null)
  })
}
