import type { Capability, OrganisationRole } from '~/domain/access/capabilities'
import type { Actor } from './actor.server'
import type { Clock } from './clock.server'

/** Something that a signed-in person asked for and that their role, or the phase, does not give. */
export interface RefusedAccess {
  readonly actorId: string
  readonly organisationKey: number
  /** What was asked for: one of the two is null. */
  readonly capability: Capability | null
  /** The pattern of the page (`/admin/people/:id`), never its address. */
  readonly page: string | null
  /** As it stood in the address: only what proves to be a recruitment is written down. */
  readonly recruitmentId: string | null
  readonly because: 'role' | 'phase'
  readonly count: number
}

export interface Answered {
  readonly status: number
  readonly pattern: string
}

/** Collects refusals in memory. They are written by the server's timer: an answer takes the same time with and without one. */
export interface Refusals {
  /** Who asks in this request; every loader of a page may find out for itself. */
  asks(context: object, asker: Asker): void
  /** A request was answered; `context` is the one under which its askers were noted. */
  answered(context: object, answered: Answered): void
  /** What has come since the last time. */
  drain(): RefusedAccess[]
  /** Of these, whose recruitments are known by now, what is to be written; the rest is held back and counted. */
  due(known: readonly RefusedAccess[], everything: boolean): RefusedAccess[]
  /** What could not be written is counted again. */
  again(refused: readonly RefusedAccess[]): void
}

type Why = Pick<RefusedAccess, 'capability' | 'recruitmentId' | 'because'>

/** Somebody who asks, and the last that the gate refused them, read when the answer is known. */
export interface Asker {
  readonly actor: Actor
  refused(): Why | null
}

// By object, not by the order of things: a unit of work may run in the turn of another request. The server and the pages are bundled
// apart and have a copy of this module each, so the server is handed a way to ask the pages' copy.
const refusedTo = new WeakMap<Actor, Why>()

export const askerOf = (actor: Actor): Asker => ({ actor, refused: () => refusedTo.get(actor) ?? null })

/** The gate refused this. It is written down only if it is what the person was answered: a page may ask what it should offer. */
export function noteRefusal(actor: Actor, why: Why): void {
  refusedTo.set(actor, why)
}

/** Pages that ask for a role of the organisation and not for a recruitment's. Where nobody has stepped back from anything, so that a refusal tells the role alone. */
const rolesOfAreas: Readonly<Record<string, OrganisationRole>> = { audit: 'auditor', admin: 'administrator', hr: 'hr', clerk: 'clerk' }

const hour = 3_600_000
/** One person's unheard-of recruitments are kept apart up to so many; an address may name any number of them. */
const mostOfOne = 50

export function openRefusals(clock: Clock): Refusals {
  const askers = new WeakMap<object, readonly Asker[]>()
  const collected = new Map<string, RefusedAccess>()
  const distinct = new Map<string, number>()
  const windows = new Map<string, { until: number; held: RefusedAccess }>()

  function add(refused: RefusedAccess): void {
    const own = distinct.get(refused.actorId) ?? 0
    const kept = collected.has(keyOf(refused)) || own < mostOfOne ? refused : { ...refused, recruitmentId: null }
    const before = collected.get(keyOf(kept))
    if (!before) distinct.set(kept.actorId, own + 1)
    collected.set(keyOf(kept), { ...kept, count: kept.count + (before?.count ?? 0) })
  }

  return {
    asks(context, asker) { askers.set(context, [...(askers.get(context) ?? []), asker]) },
    answered(context, { status, pattern }) {
      const refused = refusedIn(askers.get(context) ?? [], { status, pattern })
      if (refused) add(refused)
    },
    drain() {
      const drained = [...collected.values()]
      collected.clear()
      distinct.clear()
      return drained
    },
    due(known, everything) {
      const now = clock.now().getTime()
      for (const refused of known) {
        const { until, held } = windows.get(keyOf(refused)) ?? { until: 0, held: { ...refused, count: 0 } }
        windows.set(keyOf(refused), { until, held: { ...held, count: held.count + refused.count } })
      }
      const over = [...windows].filter(([, { until }]) => everything || until <= now)
      for (const [key, { held }] of over) {
        if (held.count === 0) windows.delete(key)
        else windows.set(key, { until: now + hour, held: { ...held, count: 0 } })
      }
      return over.map(([, { held }]) => held).filter(({ count }) => count > 0)
    },
    again: (refused) => { refused.forEach(add) },
  }
}

const keyOf = ({ actorId, capability, page, recruitmentId, because }: RefusedAccess) => JSON.stringify([actorId, capability, page, recruitmentId, because])

function refusedIn(askers: readonly Asker[], { status, pattern }: Answered): RefusedAccess | null {
  const actor = askers[0]?.actor
  if (!actor || !refusals.includes(status)) return null
  const why = askers.flatMap((each) => each.refused() ?? []).at(-1)
  const what = why ? byTheGate(why, status) : byTheArea(actor, { status, pattern })
  return what && { actorId: actor.id, organisationKey: actor.organisationKey, count: 1, ...what }
}

const refusals = [403, 404, 409]
type What = Omit<RefusedAccess, 'actorId' | 'organisationKey' | 'count'>

const byTheGate = (why: Why, status: number): What | null => ((status === 409) === (why.because === 'phase') ? { ...why, page: null } : null)

function byTheArea({ roles }: Actor, { status, pattern }: Answered): What | null {
  const role = rolesOfAreas[pattern.split('/')[1] ?? '']
  if (status === 409 || role === undefined || roles.includes(role)) return null
  return { capability: null, page: pattern, recruitmentId: null, because: 'role' }
}
