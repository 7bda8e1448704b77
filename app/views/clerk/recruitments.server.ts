import { membershipsOf } from '#db/stores/memberships'
import { departmentsOf } from '#db/stores/organisations'
import { loadRecruitment, recruitmentsIn } from '#db/stores/recruitments'
import { mayTypeIn } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import { beginningRefusal } from '~/domain/recruitment/intake'
import { noticeVersion } from '~/domain/recruitment/notice'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** A recruitment as a clerk knows it: the post, and nothing of who has applied. */
export interface ClerkRecruitment {
  readonly id: string
  readonly title: LocalText
  readonly department: LocalText | null
  readonly deadline: Date | null
  /** `late`: only what came in time on paper is typed in. */
  readonly stage: 'open' | 'late'
}

/** The recruitments that take applications, without those in which the clerk is named. To everybody else the page does not exist. */
export async function loadClerkRecruitments(app: AppContext, actor: Actor): Promise<Result<readonly ClerkRecruitment[], 'not-found'>> {
  if (!mayTypeIn(actor.roles)) return refused('not-found')
  const { read } = app.db
  const named = new Set((await membershipsOf(read, actor.key)).map(({ recruitmentId }) => recruitmentId))
  const departments = new Map((await departmentsOf(read, actor.organisationKey)).map(({ key, name }) => [key, name]))
  const taking = (await recruitmentsIn(read, actor.organisationKey, ['open', 'clearing'])).filter(({ id }) => !named.has(id))
  return ok(taking.map((recruitment) => ({
    id: recruitment.id, title: recruitment.texts.title, deadline: recruitment.deadline,
    department: recruitment.departmentKey === null ? null : (departments.get(recruitment.departmentKey) ?? null),
    stage: beginningRefusal(recruitment, app.clock.now()) === null ? 'open' as const : 'late' as const,
  })))
}

export interface TypeInPage {
  readonly title: LocalText
  readonly stage: ClerkRecruitment['stage']
  /** The last day on which something can have come in time, `2026-04-01`. */
  readonly lastDay: string | null
  readonly deadline: Date | null
  readonly noticeVersion: string
}

/** Where a clerk begins an application for somebody. */
export async function loadTypeIn(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<TypeInPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'typeInApplication' })
  if (!admitted.ok) return admitted
  const recruitment = await loadRecruitment(app.db.read, admitted.value.recruitmentKey)
  const { texts, deadline } = recruitment
  return ok({
    title: texts.title, deadline, noticeVersion,
    stage: beginningRefusal(recruitment, app.clock.now()) === null ? 'open' : 'late',
    lastDay: deadline && localDayAt(deadline),
  })
}
