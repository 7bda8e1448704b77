import { membershipsOf } from '#db/stores/memberships'
import { ownProgress } from '#db/stores/review'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** A recruitment whose committee the person sits on. */
export interface CommitteeRecruitment {
  readonly id: string
  readonly title: LocalText
  readonly role: 'reviewer' | 'chair' | 'stand-in'
  readonly phase: Phase
  /** The person's own, and only while scoring. */
  readonly own: { readonly assigned: number; readonly done: number } | null
}

/** My recruitments as a reviewer: those that wait for my scores first. */
export async function loadCommitteeRecruitments(app: AppContext, actor: Actor): Promise<readonly CommitteeRecruitment[]> {
  const memberships = await membershipsOf(app.db.read, actor.key)
  const mine = memberships.flatMap(({ role, ...rest }) => (role === 'redactor' ? [] : [{ role, ...rest }]))
  const listed = await Promise.all(mine.map(async ({ recruitmentId, recruitmentKey, title, role, phase }) => ({
    id: recruitmentId, title, role, phase, own: phase === 'scoring' ? await ownSum(app, recruitmentKey, actor.key) : null,
  })))
  return listed.sort((a, b) => Number(b.phase === 'scoring') - Number(a.phase === 'scoring'))
}

async function ownSum(app: AppContext, recruitmentKey: number, personKey: number) {
  const progress = await ownProgress(app.db.read, recruitmentKey, personKey)
  return { assigned: progress.reduce((sum, { assigned }) => sum + assigned, 0), done: progress.reduce((sum, { done }) => sum + done, 0) }
}
