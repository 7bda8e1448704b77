import { choicesOf } from '#db/stores/interview-choices'
import { offerOf, slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { loadRecruitment } from '#db/stores/recruitments'
import { interviewPanel } from '#db/stores/stand-ins'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { localTimeAt } from '~/domain/recruitment/local-time'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ShownSlot {
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly place: string
  readonly seats: number
  readonly members: readonly string[]
  /** The numbers of those who come. */
  readonly candidates: readonly string[]
}

export interface InterviewPlanPage {
  readonly title: LocalText
  readonly slots: readonly ShownSlot[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly isOffered: boolean
  readonly chooseUntil: Date | null
  /** As a field writes it. */
  readonly chooseUntilTyped: string
  /** The invited, with what they answered: a time, that none fits, or nothing yet. An empty word: their time was called off. */
  readonly invited: readonly { readonly id: string; readonly number: string; readonly slotId: string | null; readonly word: string | null }[]
  readonly may: { readonly plan: boolean; readonly offer: boolean }
}

/** HR's times for interviews, and who comes when: by number, since calendars and lists are left lying about. */
export async function loadInterviewPlan(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewPlanPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readInterviewPlan' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const [slots, choices, offer] = [await slotsOf(read, recruitmentKey), await choicesOf(read, recruitmentKey), await offerOf(read, recruitmentKey)]
  const mayPlan = decide(role, 'prepareInterviews', phase).allowed
  const slotIds = new Map(slots.map(({ key, id }) => [key, id]))
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    slots: slots.map(({ key, members, ...slot }) => ({ id: slot.id, startsAt: slot.startsAt, minutes: slot.minutes, place: slot.place, seats: slot.seats, members: members.map(({ name }) => name), candidates: choices.filter(({ slotKey }) => slotKey === key).map(({ candidateNumber }) => candidateNumber) })),
    members: (await interviewPanel(read, recruitmentKey)).map(({ id, name }) => ({ id, name })),
    isOffered: offer.isOffered, chooseUntil: offer.chooseUntil, chooseUntilTyped: offer.chooseUntil ? localTimeAt(offer.chooseUntil) : '',
    invited: phase === 'locked' ? [] : (await invitedCandidates(read, recruitmentKey)).map(({ key, id, number }) => {
      const own = choices.find(({ candidateKey }) => candidateKey === key)
      return { id, number, slotId: slotIds.get(own?.slotKey ?? 0) ?? null, word: own && own.slotKey === null ? own.word : null }
    }),
    may: { plan: mayPlan, offer: mayPlan && phase === 'unsealed' },
  })
}
