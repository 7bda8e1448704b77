import type { Queries } from '#db/database.server'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { tidyOwnIdentity, type OwnIdentity } from '~/domain/identity'
import { maySealAnew } from '~/domain/recruitment/seal-anew'
import { ok, refused, type Result } from '~/domain/result'
import { publicKeyOfRecruitment, sealApplicant } from '~/identity/door.server'
import { keepOwn, readOwn } from '~/identity/own-door.server'
import { sealInstead } from '~/identity/renewal-door.server'
import { isUnderLostKey } from '~/identity/state-door.server'
import type { AppContext } from '~/platform/app-context.server'
import { storeReleased } from '~/released/released-identities.server'

export interface SealAnew {
  readonly accessHash: string
  readonly receiptCode: string | null
  /** As it was shown and, where the applicant wished, put right. The name is taken from the own copy where there is one. */
  readonly identity: OwnIdentity
}

type Refused = 'access-ended' | 'not-now' | 'stale'

/**
 * The key that an applicant's name was sealed to is lost: they seal it to the new one, by the code that nobody else has. The box that nothing opens any more is
 * destroyed. Who comes when the shortlisted have been opened already, and is one of them, hands their name to HR by it, as the two officers would have.
 */
export async function sealAnew(app: AppContext, { accessHash, receiptCode, identity }: SealAnew): Promise<Result<null, Refused>> {
  const held = await applicationByAccess(app.db.read, accessHash)
  if (!held || receiptCode === null) return refused('access-ended')
  if (!(await isAskedFor(app.db.read, held))) return refused('not-now')
  const { key: applicationKey, recruitmentKey, organisationKey, organisationId, recruitmentId, id: applicationId } = held
  const place = { applicationKey, organisationId, recruitmentId, applicationId, receiptCode }
  const own = await readOwn(app.db.read, app, place)
  const whole = tidyOwnIdentity(own === null ? identity : { ...own, email: identity.email, phone: identity.phone })
  const sealed = sealApplicant({ ...(await publicKeyOfRecruitment(app.db.read, recruitmentKey)), organisationId, recruitmentId, applicationId, identity: whole })

  return app.db.unitOfWork(async (tx) => {
    const now = await applicationByAccess(tx, accessHash)
    if (!now) return refused('access-ended')
    if (!(await isAskedFor(tx, now))) return refused('not-now')
    if ((await publicKeyOfRecruitment(tx, recruitmentKey)).keyId !== sealed.keyId) return refused('stale') // replaced once more while this one was being sealed
    await keepOwn(tx, app, { ...place, identity: whole })
    await sealInstead(tx, applicationKey, sealed)
    await record(tx, app, { organisationKey, action: 'identity-sealed-anew', recruitmentId })
    if (now.phase === 'unsealed') await handOverLate(tx, app, { held: now, identity: whole })
    return ok(null)
  })
}

async function isAskedFor(queries: Queries, held: HeldApplication): Promise<boolean> {
  return maySealAnew(held) && isUnderLostKey(queries, held.key)
}

async function handOverLate(tx: Queries, app: AppContext, { held: { key, organisationKey, recruitmentId, recruitmentKey }, identity }: { held: HeldApplication; identity: OwnIdentity }): Promise<void> {
  const candidate = await invitedOfApplication(tx, { recruitmentKey, applicationKey: key })
  if (!candidate) return
  const { name, email, phone, adjustments, priorityAccess } = identity
  await storeReleased(tx, app, [{ candidateKey: candidate.key, candidateId: candidate.id, identity: { name, email, phone, adjustments, priorityAccess } }])
  await record(tx, app, { organisationKey, action: 'identity-handed-late', recruitmentId, details: { candidate: candidate.number } })
}
