import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { candidateRecord, type CandidateRecord } from '../staff/candidate-record.server'
import { hearingsOfCandidate, type ShownHearing } from '../staff/hearings.server'
import { sureRanking, type SureRanking } from '../staff/ranking-certainty.server'
import { hearingToOpen, type HearingToOpen } from './hearing.server'

export interface HrRanking extends SureRanking {
  readonly title: LocalText
}

export interface HrCandidate {
  readonly title: LocalText
  readonly candidate: CandidateRecord
  readonly hearings: readonly ShownHearing[]
  /** Null where nobody can be heard any more. */
  readonly toOpen: HearingToOpen | null
}

type Opened = Result<Admitted & { title: LocalText }, 'not-found' | 'not-now'>

async function openAsHr(app: AppContext, actor: Actor, recruitmentId: string): Promise<Opened> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readClearedAnswersAsHr' })
  if (!admitted.ok) return admitted
  return ok({ ...admitted.value, title: (await loadRecruitment(app.db.read, admitted.value.recruitmentKey)).texts.title })
}

/** The ranking for HR, from shortlisting on. `top`: how many places the figures are to be about, as it was asked for. */
export async function loadHrRanking(app: AppContext, actor: Actor, { recruitmentId, top = null }: { recruitmentId: string; top?: string | null }): Promise<Result<HrRanking, 'not-found' | 'not-now'>> {
  const opened = await openAsHr(app, actor, recruitmentId)
  if (!opened.ok) return opened
  return ok({ title: opened.value.title, ...(await sureRanking(app, opened.value, top)) })
}

/** One candidate with everybody's scores, for HR, from shortlisting on. */
export async function loadHrCandidate(app: AppContext, actor: Actor, at: { recruitmentId: string; candidateId: string }): Promise<Result<HrCandidate, 'not-found' | 'not-now'>> {
  const opened = await openAsHr(app, actor, at.recruitmentId)
  if (!opened.ok) return opened
  const candidate = await candidateRecord(app, { recruitmentKey: opened.value.recruitmentKey, candidateId: at.candidateId })
  if (!candidate) return refused('not-found')
  const hearings = await hearingsOfCandidate(app, { recruitmentKey: opened.value.recruitmentKey, candidateId: at.candidateId })
  return ok({ title: opened.value.title, candidate, hearings, toOpen: await hearingToOpen(app, opened.value, at.candidateId) })
}
