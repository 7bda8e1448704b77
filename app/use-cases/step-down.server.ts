import { applicationByAccess } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { candidateOfApplication } from '#db/stores/erased-applicant'
import { deleteChoice } from '#db/stores/interview-choices'
import { insertOutcome, recordedOutcomes } from '#db/stores/interview-outcomes'
import { saidNo, standingOutcomes } from '~/domain/recruitment/interview-outcome'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'

/**
 * Once names are open an applicant, invited or not, takes the application back with the receipt code, without anybody's help. What was judged stays, as for
 * everybody; the interview's seat is free again, and whoever was not called is not called later. The log tells that somebody did, and not who.
 */
export function stepDown(app: AppContext, accessHash: string): Promise<Result<null, 'access-ended' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held) return refused('access-ended')
    const { recruitmentKey, recruitmentId, organisationKey } = held
    const candidate = await candidateOfApplication(tx, held.key)
    if (held.phase !== 'unsealed' || !candidate || candidate.isWithdrawn) return refused('not-now')
    const standing = standingOutcomes(await recordedOutcomes(tx, recruitmentKey)).get(candidate.key)
    if (saidNo(standing?.outcome ?? null)) return ok(null)

    await insertOutcome(tx, { id: app.random.id(), recruitmentKey, candidateKey: candidate.key, outcome: 'withdrew', reason: '', recordedByKey: null, recordedAt: app.clock.now() })
    await deleteChoice(tx, candidate.key)
    await record(tx, app, { organisationKey, action: 'applicant-withdrew', recruitmentId })
    return ok(null)
  })
}
