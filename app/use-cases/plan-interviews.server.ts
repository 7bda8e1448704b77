import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { choicesOf, putChoice } from '#db/stores/interview-choices'
import { deleteSlot, insertSlot, offerOf, putOffer, slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { interviewPanel } from '#db/stores/stand-ins'
import { freeSeat, inARow, mayChoose } from '~/domain/recruitment/interview-times'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { invitedApplications } from '~/platform/invited-applications.server'
import { queueNews } from '~/platform/outbox.server'

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
    const members = (await interviewPanel(tx, recruitmentKey)).filter(({ id }) => memberIds.includes(id))

    for (const time of inARow(wanted, times)) {
      await insertSlot(tx, { id: app.random.id(), recruitmentKey, place: wanted.place, seats: wanted.seats, ...time }, members.map(({ key }) => key))
    }
    await tellWhoCanChoose(tx, app, recruitmentKey)
    await record(tx, app, { organisationKey, action: 'interviews-planned', recruitmentId, actorId: actor.id, details: { added: times } })
    return ok(null)
  })
}

/** There are more times, once they are offered: news for whoever has none yet. */
async function tellWhoCanChoose(tx: Queries, app: AppContext, recruitmentKey: number): Promise<void> {
  if (!mayChoose(await offerOf(tx, recruitmentKey), app.clock.now())) return
  const settled = new Set((await choicesOf(tx, recruitmentKey)).filter(({ slotKey }) => slotKey !== null).map(({ candidateKey }) => candidateKey))
  const left = (await invitedCandidates(tx, recruitmentKey)).flatMap(({ key }) => (settled.has(key) ? [] : [key]))
  await queueNews(tx, app, { recruitmentKey, kind: 'interview', applicationKeys: await invitedApplications(tx, recruitmentKey, left) })
}

/**
 * HR takes a time away. Whoever had chosen it has none then, is told so, and chooses anew; the page asks HR before, by saying how many had.
 */
export function removeSlot(app: AppContext, actor: Actor, { recruitmentId, slotId, isChosenMeant = false }: { recruitmentId: string; slotId: string; isChosenMeant?: boolean }): Promise<Result<null, NotHere | 'stale'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const slot = (await slotsOf(tx, recruitmentKey)).find(({ id }) => id === slotId)
    if (!slot) return ok(null) // somebody was faster
    const chosen = (await choicesOf(tx, recruitmentKey)).filter(({ slotKey }) => slotKey === slot.key)
    if (chosen.length > 0 && !isChosenMeant) return refused('stale') // chosen since the page was shown

    for (const { candidateKey, calendarId, revision } of chosen) await putChoice(tx, { recruitmentKey, candidateKey, slotKey: null, seat: null, word: '', calendarId, seen: revision })
    await deleteSlot(tx, slot.key)
    await queueNews(tx, app, { recruitmentKey, kind: 'interview', applicationKeys: await invitedApplications(tx, recruitmentKey, chosen.map(({ candidateKey }) => candidateKey)) })
    await record(tx, app, { organisationKey, action: 'interviews-planned', recruitmentId, actorId: actor.id, details: { removed: 1, ...(chosen.length > 0 && { chosen: chosen.length }) } })
    return ok(null)
  })
}

/** The same, when it stood on the page that somebody had chosen it. */
export const callSlotOff = (app: AppContext, actor: Actor, slot: { recruitmentId: string; slotId: string }): Promise<Result<null, NotHere | 'stale'>> => removeSlot(app, actor, { ...slot, isChosenMeant: true })

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
    await queueNews(tx, app, { recruitmentKey, kind: 'interview', applicationKeys: await invitedApplications(tx, recruitmentKey) })
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
    await queueNews(tx, app, { recruitmentKey, kind: 'interview', applicationKeys: await invitedApplications(tx, recruitmentKey, [chosen.candidateKey]) })
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
