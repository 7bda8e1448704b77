import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface InterviewsPage {
  readonly title: LocalText
  /** Whether identities may be there at all; whose, only looking tells. */
  readonly isUnsealed: boolean
  /** What the answers only told of, and the interview can show. */
  readonly proofs: readonly { readonly number: number; readonly proof: LocalText }[]
}

/** What the committee needs for the interviews, but for who is coming: that is looked up by a use-case, which records it. */
export async function loadInterviews(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const questions = await loadQuestions(read, recruitmentKey)
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    isUnsealed: decide(role, 'readReleasedIdentities', phase).allowed,
    proofs: questions.flatMap(({ position, laterProof }) => (laterProof ? [{ number: position, proof: laterProof }] : [])),
  })
}
