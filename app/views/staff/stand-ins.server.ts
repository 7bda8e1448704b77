import { loadMembers } from '#db/stores/members'
import { peopleOf } from '#db/stores/people'
import { loadRecruitment } from '#db/stores/recruitments'
import { interviewPanel, standInsOf } from '#db/stores/stand-ins'
import { mayStandIn } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import type { StandInReason } from '~/domain/recruitment/stand-in'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface StandInsPage {
  readonly title: LocalText
  /** Who takes part in the interviews, and can be replaced. */
  readonly panel: readonly { readonly id: string; readonly name: string; readonly role: 'chair' | 'reviewer' | 'stand-in' }[]
  /** Who could take a place. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** The first one first. */
  readonly named: readonly { readonly name: string; readonly insteadOf: string; readonly reason: StandInReason; readonly namedAt: Date; readonly isReady: boolean }[]
}

/** Who takes part in the interviews, for the chair and HR, who may put somebody in another's place. */
export async function loadStandIns(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<StandInsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'nameStandIn' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, organisationKey } = admitted.value
  const [panel, standIns] = [await interviewPanel(read, recruitmentKey), await standInsOf(read, recruitmentKey)]
  const named = new Set([...(await loadMembers(read, recruitmentKey)).map(({ key }) => key), ...standIns.map(({ personKey }) => personKey)])
  const people = (await peopleOf(read, organisationKey)).filter(({ key, isActive, roles }) => isActive && mayStandIn(roles) && !named.has(key))
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    panel: panel.map(({ id, name, role }) => ({ id, name, role })), people: people.map(({ id, name }) => ({ id, name })),
    named: standIns.map(({ name, insteadOfName, reason, namedAt, isIntroduced }) => ({ name, insteadOf: insteadOfName, reason, namedAt, isReady: isIntroduced })),
  })
}
