import { applicationByAccess, deleteApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { forgetThread } from '#db/stores/erasing-messages'
import { insertTombstones } from '#db/stores/erasures'
import { forgetExperience } from '#db/stores/experience-of-applicants'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import { forgetMonitoring, forgetOwn, removeSealed } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Before the deadline an applicant takes the application back, sent or only begun: answers, identity and the code's hash are
 * gone at once, and nothing tells that there was one but a line in the log that says of which post. After the deadline it takes
 * a person (ask-for-change).
 */
export function withdrawApplication(app: AppContext, accessHash: string): Promise<Result<null, 'access-ended' | IntakeRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held) return refused('access-ended')
    const closed = held.state === 'begun' ? null : intakeRefusal(held, app.clock.now())
    if (closed) return refused(closed)

    await insertTombstones(tx, [{ kind: 'application', id: held.id }]) // so that it stays gone when a backup is restored
    await removeSealed(tx, held.key)
    await forgetOwn(tx, held.key)
    await forgetThread(tx, held.key)
    await forgetMonitoring(tx, held.key)
    await forgetExperience(tx, held.key)
    await deleteApplication(tx, held.key)
    await record(tx, app, { organisationKey: held.organisationKey, action: 'application-withdrawn', recruitmentId: held.recruitmentId })
    return ok(null)
  })
}
