import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { candidateRecord, type CandidateRecord } from '../staff/candidate-record.server'
import { hearingsOfCandidate, type ShownHearing } from '../staff/hearings.server'
import { sureRanking, type SureRanking } from '../staff/ranking-certainty.server'

export interface RankingPage extends SureRanking {
  readonly title: LocalText
  readonly mayPropose: boolean
  /** The ids of the candidates from whom the reader has stepped back, and of nobody else's. */
  readonly steppedBackFrom: readonly string[]
}

/** The ranking for the committee: what nobody on it sees until all have scored. `top`: how many places the figures are to be about, as it was asked for. */
export async function loadRanking(app: AppContext, actor: Actor, { recruitmentId, top = null }: { recruitmentId: string; top?: string | null }): Promise<Result<RankingPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role === 'hr') return refused('not-found')
  const { texts } = await loadRecruitment(read, recruitmentKey)
  return ok({
    title: texts.title,
    ...(await sureRanking(app, admitted.value, top)),
    mayPropose: decide(role, 'proposeShortlist', phase).allowed,
    steppedBackFrom: [...(await steppedBackFrom(read, recruitmentKey, actor.key))],
  })
}

export interface CandidatePage {
  readonly title: LocalText
  readonly candidate: CandidateRecord
  readonly hearings: readonly ShownHearing[]
}

/** One candidate with everybody's scores, for the committee. To whoever stepped back from the candidate there is none. */
export async function loadCandidate(app: AppContext, actor: Actor, at: { recruitmentId: string; candidateId: string }): Promise<Result<CandidatePage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId: at.recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role } = admitted.value
  const without = await steppedBackFrom(read, recruitmentKey, actor.key)
  const candidate = role === 'hr' ? null : await candidateRecord(app, { recruitmentKey, candidateId: at.candidateId, without })
  if (!candidate) return refused('not-found')
  const hearings = await hearingsOfCandidate(app, { recruitmentKey, candidateId: at.candidateId })
  return ok({ title: (await loadRecruitment(read, recruitmentKey)).texts.title, candidate, hearings })
}
