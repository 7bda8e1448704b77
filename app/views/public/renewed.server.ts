import { findRecruitment } from '#db/stores/recruitments'
import { isSealedAnewIn } from '~/domain/recruitment/seal-anew'
import { lastRenewal } from '~/identity/state-door.server'
import type { AppContext } from '~/platform/app-context.server'

/** Whether those who have applied must seal their name anew: the key is lost, and there is no other way to tell them than on the post's page. */
export async function asksToSealAnew({ db: { read } }: AppContext, recruitmentId: string): Promise<boolean> {
  const recruitment = await findRecruitment(read, recruitmentId)
  return recruitment !== null && isSealedAnewIn(recruitment.phase) && (await lastRenewal(read, recruitment.key)) !== null
}
