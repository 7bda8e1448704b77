import { choicesOf } from '#db/stores/interview-choices'
import { slotIdsOfMember, slotsOf } from '#db/stores/interview-slots'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface StaffCalendar {
  readonly title: LocalText
  readonly slots: readonly { readonly id: string; readonly startsAt: Date; readonly minutes: number; readonly place: string; readonly candidates: readonly string[] }[]
}

/**
 * The interviews for a calendar of HR's, or of a member's own: candidates by number, now and later, since calendars are shared with whole departments and copied to
 * telephones, where nobody erases them.
 */
export async function loadStaffCalendar(app: AppContext, actor: Actor, { recruitmentId, as }: { recruitmentId: string; as: 'hr' | 'committee' }): Promise<Result<StaffCalendar, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: as === 'hr' ? 'readInterviewPlan' : 'readInterviewScores' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const own = as === 'committee' ? await slotIdsOfMember(read, recruitmentKey, actor.key) : null
  const choices = await choicesOf(read, recruitmentKey)
  const slots = (await slotsOf(read, recruitmentKey)).filter(({ id }) => own === null || own.has(id)).flatMap(({ key, id, startsAt, minutes, place }) => {
    const here = choices.filter(({ slotKey }) => slotKey === key)
    return here.length === 0 ? [] : [{ id, startsAt, minutes, place, candidates: here.map(({ candidateNumber }) => candidateNumber) }]
  })
  return slots.length === 0 ? refused('not-found') : ok({ title: (await loadRecruitment(read, recruitmentKey)).texts.title, slots })
}
