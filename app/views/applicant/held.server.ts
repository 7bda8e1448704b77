import { applicationByAccess, applicationHeld, isWriting, type HeldApplication } from '#db/stores/applications'
import { loadRecruitment, type Recruitment } from '#db/stores/recruitments'
import { intakeRefusal, ownDeadline, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'

export interface Held {
  readonly application: HeldApplication
  readonly recruitment: Recruitment
  /** The applicant's own: the post's, unless it was put off for them. */
  readonly deadline: Date | null
  /** Why answers are taken no more, or null. */
  readonly closed: IntakeRefusal | null
}

/** The application that an access opens, in any state, with its post. */
export async function held(app: AppContext, accessHash: string): Promise<Result<Held, 'access-ended'>> {
  const application = await applicationByAccess(app.db.read, accessHash)
  return application ? placed(app, application) : refused('access-ended')
}

/** The same for an application that was found otherwise: for a copy that HR has made for somebody who asked for it. */
export async function heldByKey(app: AppContext, applicationKey: number): Promise<Result<Held, 'access-ended'>> {
  const application = await applicationHeld(app.db.read, applicationKey)
  return application ? placed(app, application) : refused('access-ended')
}

async function placed(app: AppContext, application: HeldApplication): Promise<Result<Held, 'access-ended'>> {
  if (application.phase === 'erased') return refused('access-ended')
  const recruitment = await loadRecruitment(app.db.read, application.recruitmentKey)
  return ok({ application, recruitment, deadline: ownDeadline(application), closed: intakeRefusal(application, app.clock.now()) })
}

/** The same while it is being written; once sent, it is shown elsewhere. */
export async function heldWhileWriting(app: AppContext, accessHash: string): Promise<Result<Held, 'access-ended' | 'already-submitted'>> {
  const found = await held(app, accessHash)
  return found.ok && !isWriting(found.value.application.state) ? refused('already-submitted') : found
}

/** Whether an access opens an application at all. */
export async function isHeld(app: AppContext, accessHash: string): Promise<boolean> {
  return (await held(app, accessHash)).ok
}
