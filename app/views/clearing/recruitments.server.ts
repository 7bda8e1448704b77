import { openRequestCounts } from '#db/stores/applicant-requests'
import { clearingCounts, openCount, type ClearingCounts } from '#db/stores/clearing'
import { membershipsOf } from '#db/stores/memberships'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { dueCommentCount } from './hearings.server'

/** A recruitment in which the person is the redactor. */
export interface ClearingRecruitment {
  readonly id: string
  readonly title: LocalText
  readonly stage: 'before' | 'now' | 'over'
  /** Only while clearing: before the deadline nobody is told how many have applied. */
  readonly progress: { readonly applications: number; readonly answers: number; readonly cleared: number; readonly openFindings: number } | null
  /** What applicants have asked for and this person can decide. */
  readonly openRequests: number
  /** What was written in hearings and can be cleared now. */
  readonly comments: number
}

/** My recruitments as a redactor: those to be worked on first. */
export async function loadClearingRecruitments(app: AppContext, actor: Actor): Promise<readonly ClearingRecruitment[]> {
  const mine = (await membershipsOf(app.db.read, actor.key)).filter(({ role }) => role === 'redactor')
  const requests = await openRequestCounts(app.db.read, mine.filter(({ phase }) => decide('redactor', 'decideRequests', phase).allowed).map(({ recruitmentKey }) => recruitmentKey))
  const listed = await Promise.all(mine.map(async ({ recruitmentId, recruitmentKey, title, phase }) => ({
    id: recruitmentId, title, stage: stageOf(phase), progress: phase === 'clearing' ? await progressOf(app, recruitmentKey) : null,
    openRequests: requests.get(recruitmentKey) ?? 0,
    comments: decide('redactor', 'clearComments', phase).allowed ? await dueCommentCount(app, recruitmentKey) : 0,
  })))
  return listed.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
}

const stages = ['now', 'before', 'over'] as const

function stageOf(phase: Phase): ClearingRecruitment['stage'] {
  if (phase === 'clearing') return 'now'
  return phase === 'draft' || phase === 'open' ? 'before' : 'over'
}

async function progressOf(app: AppContext, recruitmentKey: number) {
  const counts = await clearingCounts(app.db.read, recruitmentKey)
  const sum = (of: (each: ClearingCounts) => number) => counts.reduce((total, each) => total + of(each), 0)
  return { applications: counts.length, answers: sum(({ answers }) => answers), cleared: sum(({ cleared }) => cleared), openFindings: sum(({ open }) => openCount(open)) }
}
