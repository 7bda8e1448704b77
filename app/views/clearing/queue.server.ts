import type { Queries } from '#db/database.server'
import { openRequestCount } from '#db/stores/applicant-requests'
import { clearingCounts, submittedApplications } from '#db/stores/clearing'
import { latestExtension } from '#db/stores/extensions'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { deskName } from './neutral-label.server'

/** One application in the redactor's list. */
export interface QueuedApplication {
  readonly id: string
  readonly label: string
  readonly answers: number
  readonly left: number
  readonly openFindings: number
}

export interface ClearingQueue {
  readonly title: LocalText
  readonly applications: readonly QueuedApplication[]
  readonly answers: number
  readonly left: number
  readonly openFindings: number
  /** What applicants have asked for and nobody has decided. */
  readonly openRequests: number
  /** Why the answers cannot be handed to the committee yet, or null. */
  readonly notReady: MoveRefusal | null
  /** How long somebody may still be writing whose deadline was put off; null: nobody is waited for. */
  readonly lateUntil: Date | null
}

/** The applications of a recruitment at the clearing desk: most findings first, then what is unread, then what is done. */
export async function loadClearingQueue(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ClearingQueue, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readOriginalAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const { texts } = await loadRecruitment(read, recruitmentKey)
  const applications = await queueOf(read, { recruitmentKey, recruitmentId })

  const left = applications.reduce((sum, each) => sum + each.left, 0)
  const openRequests = await openRequestCount(read, recruitmentKey)
  const lateUntil = await latestExtension(read, recruitmentKey, app.clock.now())
  const moved = makeMove(phase, 'openScoring', { ...noFacts, applications: applications.length, unclearedAnswers: left, openRequests, lateUntil })
  return ok({
    title: texts.title, applications, left, openRequests, lateUntil,
    answers: applications.reduce((sum, each) => sum + each.answers, 0),
    openFindings: applications.reduce((sum, each) => sum + each.openFindings, 0),
    notReady: moved.ok ? null : moved.refusal,
  })
}

/** The same order for the list and for "next application". */
export async function queueOf(queries: Queries, { recruitmentKey, recruitmentId }: { recruitmentKey: number; recruitmentId: string }): Promise<QueuedApplication[]> {
  const counts = new Map((await clearingCounts(queries, recruitmentKey)).map((each) => [each.applicationKey, each]))
  const named = (await submittedApplications(queries, recruitmentKey)).map(({ key, id }) => {
    const { answers = 0, cleared = 0, openFindings = 0 } = counts.get(key) ?? {}
    return { ...deskName(recruitmentId, id), id, answers, left: answers - cleared, openFindings }
  })
  return named
    .sort((a, b) => b.openFindings - a.openFindings || Number(b.left > 0) - Number(a.left > 0) || (a.order < b.order ? -1 : 1))
    .map(({ order: _, ...application }) => application)
}
