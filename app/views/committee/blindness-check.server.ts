import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { BlindnessStage, BlindnessTopic } from '~/domain/scoring/blindness-check'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openBlindnessCheck, type BlindnessState } from '~/platform/blindness-check.server'

export interface BlindnessCheckPage {
  readonly title: LocalText
  readonly state: BlindnessState
  readonly stage: BlindnessStage
  readonly topics: readonly BlindnessTopic[]
  /** By number, in the order in which the form counts them. */
  readonly candidates: readonly { readonly id: string; readonly number: string }[]
}

/** What this reviewer is asked, for themselves alone. Where the organisation asks nothing there is no such page. */
export async function loadBlindnessCheck(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<BlindnessCheckPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'checkBlindness' })
  if (!admitted.ok) return admitted
  const check = await openBlindnessCheck(read, actor, admitted.value)
  if (check === null) return refused('not-found')
  const { texts } = await loadRecruitment(read, admitted.value.recruitmentKey)
  return ok({ title: texts.title, ...check, candidates: check.candidates.map(({ id, number }) => ({ id, number })) })
}
