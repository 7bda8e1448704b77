import { applicationByAccess } from '#db/stores/applications'
import { addApplicantExperience, applicantHasTold } from '#db/stores/experience-of-applicants'
import { tidyExperience } from '~/domain/evaluation/experience'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'

/** An applicant tells, once, how it was to apply. Kept are counters over all recruitments, and that this one has answered; nothing in the log. */
export function tellApplicantExperience(app: AppContext, accessHash: string, given: Readonly<Record<string, unknown>>): Promise<Result<null, 'access-ended' | 'not-now' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held || held.phase === 'erased') return refused('access-ended')
    if (held.state === 'begun' || held.state === 'withdrawn') return refused('not-now')
    if (await applicantHasTold(tx, held.key)) return ok(null)
    const answers = tidyExperience('applicant', given)
    if (Object.keys(answers).length === 0) return refused('incomplete')

    await addApplicantExperience(tx, { applicationKey: held.key, organisationKey: held.organisationKey }, answers)
    return ok(null)
  })
}
