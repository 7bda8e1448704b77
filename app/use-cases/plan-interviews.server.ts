import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { choicesOf, putChoice } from '#db/stores/interview-choices'
import { deleteSlot, insertSlot, offerOf, putOffer, slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { loadMembers } from '#db/stores/members'
import { freeSeat, inARow } from '~/domain/recruitment/interview-times'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

type NotHere = 'not-found' | 'not-now'

export interface AddSlots {
  readonly recruitmentId: string
  readonly startsAt: Date
  readonly minutes: number
  /** How many one after another. */
  readonly times: number
  readonly place: string
  readonly seats: number
  readonly memberIds: readonly string[]
}

/** HR sets up times for interviews, one after another, from the lock on: before anybody knows who is coming. */
export function addSlots(app: AppContext, actor: Actor, { recruitmentId, times, memberIds, ...wanted }: AddSlots): Promise<Result<null, NotHere | 'invalid-form'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    if (wanted.startsAt <= app.clock.now()) return refused('invalid-form')
    const members = (await loadMembers(tx, recruitmentKey)).filter(({ id, role }) => role !== 'redactor' && memberIds.includes(id))

    for (const time of inARow(wanted, times)) {
      await insertSlot(tx, { id: app.random.id(), recruitmentKey, place: wanted.place, seats: wanted.seats, ...time }, members.map(({ key }) => key))
    }
    await record(tx, app, { organisationKey, action: 'interviews-planned', recruitmentId, actorId: actor.id, details: { added: times } })
    return ok(null)
  })
}

/** HR takes a time away that nobody has chosen. */
export function removeSlot(app: AppContext, actor: Actor, { recruitmentId, slotId }: { recruitmentId: string; slotId: string }): Promise<Result<null, NotHere | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const slot = (await slotsOf(tx, recruitmentKey)).find(({ id }) => id === slotId)
    if (!slot) return ok(null) // somebody was faster
    if ((await choicesOf(tx, recruitmentKey)).some(({ slotKey }) => slotKey === slot.key)) return refused('stale')

    await deleteSlot(tx, slot.key)
    await record(tx, app, { organisationKey, action: 'interviews-planned', recruitmentId, actorId: actor.id, details: { removed: 1 } })
    return ok(null)
  })
}

/** HR offers the times to those invited, once they are opened, and says until when they choose; later on that can be put off. */
export function offerSlots(app: AppContext, actor: Actor, { recruitmentId, chooseUntil }: { recruitmentId: string; chooseUntil: Date }): Promise<Result<null, NotHere | 'invalid-form'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, phase } = admitted.value
    if (phase !== 'unsealed') return refused('not-now')
    if (chooseUntil <= app.clock.now()) return refused('invalid-form')
    const before = await offerOf(tx, recruitmentKey)
    if (before.isOffered && before.chooseUntil?.getTime() === chooseUntil.getTime()) return ok(null)

    await putOffer(tx, recruitmentKey, chooseUntil)
    await record(tx, app, { organisationKey, action: 'interviews-offered', recruitmentId, actorId: actor.id, details: { until: chooseUntil.toISOString() } })
    return ok(null)
  })
}

/** HR writes down the time that was agreed with somebody by telephone, or gives another one. */
export function giveSlot(app: AppContext, actor: Actor, wanted: { recruitmentId: string; candidateId: string; slotId: string }): Promise<Result<null, NotHere | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId, phase } = admitted.value
    if (phase !== 'unsealed') return refused('not-now')
    const place = await placeFor(tx, { recruitmentKey, ...wanted })
    if (!place) return refused('stale')
    const { own, ...chosen } = place
    if (own?.slotKey === chosen.slotKey) return ok(null)

    await putChoice(tx, { recruitmentKey, ...chosen, word: '', calendarId: app.random.id(), seen: own?.revision ?? null })
    await record(tx, app, { organisationKey, action: 'interview-time-chosen', recruitmentId, actorId: actor.id })
    return ok(null)
  })
}

/** A seat for somebody who is invited, or null: there is no such person or time, or it is full. */
async function placeFor(tx: Queries, { recruitmentKey, candidateId, slotId }: { recruitmentKey: number; candidateId: string; slotId: string }) {
  const candidate = (await invitedCandidates(tx, recruitmentKey)).find(({ id }) => id === candidateId)
  const slot = (await slotsOf(tx, recruitmentKey)).find(({ id }) => id === slotId)
  if (!candidate || !slot) return null
  const choices = await choicesOf(tx, recruitmentKey)
  const own = choices.find(({ candidateKey }) => candidateKey === candidate.key)
  const taken = choices.flatMap((each) => (each.slotKey === slot.key && each.seat !== null && each !== own ? [each.seat] : []))
  const seat = freeSeat(slot.seats, taken)
  return seat === null ? null : { candidateKey: candidate.key, slotKey: slot.key, seat, own }
}
