import type { Queries } from '#db/database.server'
import { loadStanding, type Standing } from '#db/stores/standing'
import { decide, type Capability } from '~/domain/access/capabilities'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from './actor.server'
import { noteRefusal } from './refused-access.server'

export interface Admitted extends Standing {
  readonly recruitmentId: string
}

export interface Asked {
  readonly actor: Actor
  readonly recruitmentId: string
  readonly capability: Capability
}

/** What is not there is refused as what is hidden from the person's role. */
const absent = { allowed: false, because: 'role' } as const

/**
 * The one gate. Every use-case and view of the staff's begins here: inside a unit of work with its `tx`, otherwise
 * with `db.read`. A recruitment that is absent, another organisation's, or not this person's looks the same:
 * `not-found`. `not-now`: the person has the right, but not in this phase. What is
 * refused, and is what the person is answered, is written down.
 */
export async function admit(queries: Queries, { actor, recruitmentId, capability }: Asked): Promise<Result<Admitted, 'not-found' | 'not-now'>> {
  const standing = await loadStanding(queries, actor, recruitmentId)
  const decision = standing ? decide(standing.role, capability, standing.phase) : absent
  if (standing && decision.allowed) return ok({ ...standing, recruitmentId })
  const { because } = decision.allowed ? absent : decision
  noteRefusal(actor, { capability, recruitmentId, because })
  return refused(because === 'phase' ? 'not-now' : 'not-found')
}
