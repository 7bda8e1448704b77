import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { hasTypedIn } from '#db/stores/clerk-entries'
import { invitedCandidates } from '#db/stores/invited'
import { loadMembers } from '#db/stores/members'
import { personById, type Person } from '#db/stores/people'
import { insertRelations, insertStandIn, interviewPanel, markIntroduced, relationsOf, standInsOf } from '#db/stores/stand-ins'
import { mayStandIn } from '~/domain/access/recruiting'
import type { StandInReason } from '~/domain/recruitment/stand-in'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { releasedToCommittee } from '~/released/released-identities.server'

export interface NameStandIn {
  readonly recruitmentId: string
  /** Public ids of accounts. */
  readonly insteadOf: string
  readonly personId: string
  readonly reason: StandInReason
}

type NameRefusal = 'not-found' | 'not-now' | 'invalid-form' | 'roles-clash' | 'typed-in' | 'named-twice'

/**
 * From the lock on the chair or HR names somebody who takes a member's place at the interviews, at the times that are to come too. Whoever is replaced has no part
 * in the recruitment any more; what they gave stays theirs. A stand-in reads nothing of what was judged before, and sees no candidate before having said whom they know.
 */
export function nameStandIn(app: AppContext, actor: Actor, { recruitmentId, insteadOf, personId, reason }: NameStandIn): Promise<Result<null, NameRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'nameStandIn' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const replaced = (await interviewPanel(tx, recruitmentKey)).find(({ id }) => id === insteadOf)
    const person = await personById(tx, organisationKey, personId)
    if (!replaced || !person) return refused('invalid-form')
    const refusal = await unfit(tx, recruitmentKey, person)
    if (refusal) return refused(refusal)

    await insertStandIn(tx, { recruitmentKey, personKey: person.key, insteadOfKey: replaced.key, reason, namedByKey: actor.key, namedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'stand-in-named', recruitmentId, actorId: actor.id, details: { person: person.id, insteadOf: replaced.id, reason } })
    return ok(null)
  })
}

/** Why somebody cannot stand in: they know, or could come to know, what was judged or whose an application is. */
async function unfit(tx: Queries, recruitmentKey: number, { key, isActive, roles }: Person): Promise<Exclude<NameRefusal, 'not-found' | 'not-now'> | null> {
  if (!isActive) return 'invalid-form'
  if (!mayStandIn(roles)) return 'roles-clash'
  if (await hasTypedIn(tx, recruitmentKey, key)) return 'typed-in'
  const named = new Set([...(await loadMembers(tx, recruitmentKey)).map((member) => member.key), ...(await standInsOf(tx, recruitmentKey)).map(({ personKey }) => personKey)])
  return named.has(key) ? 'named-twice' : null
}

/** Whether a stand-in knows somebody: so well that they cannot judge them, or not. */
export type Relation = 'none' | 'off'

export interface SayRelations {
  readonly recruitmentId: string
  /** By the candidates' public ids. */
  readonly relations: ReadonlyMap<string, Relation>
}

/**
 * Before anything else a stand-in reads what an interview is judged by, and says of each of the invited whether they know them (forvaltningsloven § 3). It stands;
 * whoever is called later is asked about later. The log tells of how many, and not of whom.
 */
export function sayRelations(app: AppContext, actor: Actor, { recruitmentId, relations }: SayRelations): Promise<Result<null, 'not-found' | 'not-now' | 'incomplete'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'sayRelations' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const place = { recruitmentKey, personKey: actor.key }
    const before = await relationsOf(tx, place)
    const open = (await releasedToCommittee(tx, await invitedCandidates(tx, recruitmentKey))).filter(({ key }) => !before.has(key))
    if (open.length === 0) return ok(null)
    if (open.some(({ id }) => !relations.has(id))) return refused('incomplete') // called since the page was shown, too

    const said = open.map(({ key, id }) => ({ ...place, candidateKey: key, isOff: relations.get(id) === 'off' }))
    await insertRelations(tx, said)
    await markIntroduced(tx, place)
    await record(tx, app, { organisationKey, action: 'stand-in-introduced', recruitmentId, actorId: actor.id, details: { asked: said.length, off: said.filter(({ isOff }) => isOff).length } })
    return ok(null)
  })
}
