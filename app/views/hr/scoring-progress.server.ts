import { loadRecruitment } from '#db/stores/recruitments'
import { readersOfEach, reviewersProgress } from '#db/stores/shortlist'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** How far a reviewer has come: counts, never a score. */
export interface ReviewerLine {
  readonly id: string
  readonly name: string
  readonly assigned: number
  readonly done: number
  readonly isWaived: boolean
}

export interface ScoringProgress {
  readonly title: LocalText
  readonly reviewers: readonly ReviewerLine[]
  /** How many were to read each answer, where HR wanted fewer than all, and how many do. */
  readonly panel: { readonly wanted: number; readonly made: number; readonly reviewers: number } | null
  /** Scores that are neither given nor waived. */
  readonly missing: number
}

/** How far the scoring has come, for HR alone: the committee must not know of each other. */
export async function loadScoringProgress(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ScoringProgress, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readScoringProgress' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const progress = await reviewersProgress(read, recruitmentKey)
  const { texts, readersPerAnswer } = await loadRecruitment(read, recruitmentKey)
  return ok({
    title: texts.title,
    reviewers: progress.map(({ personId, name, assigned, done, isWaived }) => ({ id: personId, name, assigned, done, isWaived })),
    panel: readersPerAnswer === null ? null : { wanted: readersPerAnswer, made: await readersOfEach(read, recruitmentKey), reviewers: progress.length },
    missing: progress.filter(({ isWaived }) => !isWaived).reduce((sum, { assigned, done }) => sum + assigned - done, 0),
  })
}
