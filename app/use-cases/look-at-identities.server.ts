import { record } from '#db/stores/audit'
import { invitedCandidates } from '#db/stores/invited'
import { notCleared } from '#db/stores/stand-ins'
import { decide, type Capability } from '~/domain/access/capabilities'
import type { Contact, InterviewNeeds } from '~/domain/identity'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { readReleased } from '~/released/released-identities.server'

export interface SeenIdentity {
  readonly candidateNumber: string
  readonly identity: Contact
  /** For HR alone, until the recruitment is concluded; to everybody else there is no such thing. */
  readonly needs?: InterviewNeeds
}

/** `stand-in`: one who looks whom of them they know; as the committee they read those alone of whom they have said that they do not. */
type Looking = 'hr' | 'committee' | 'stand-in'

const capabilityOf: Record<Looking, Capability> = { hr: 'readIdentities', committee: 'readReleasedIdentities', 'stand-in': 'sayRelations' }

/** Who is called to an interview, for those who may know. Every look is recorded: reading is something that a person does. */
export function lookAtIdentities(
  app: AppContext, actor: Actor, { recruitmentId, as: looking }: { recruitmentId: string; as: Looking },
): Promise<Result<SeenIdentity[], 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: capabilityOf[looking] })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, role, phase } = admitted.value
    const as = looking === 'hr' ? 'hr' : 'committee'
    const off = looking === 'committee' ? await notCleared(tx, recruitmentKey, actor.key) : new Set<string>()
    const invited = (await invitedCandidates(tx, recruitmentKey)).filter(({ id }) => !off.has(id))
    const read = await readReleased(tx, app, { as, candidates: invited })

    const numbers = new Map(invited.map(({ key, number }) => [key, number]))
    const mayReadNeeds = decide(role, 'readInterviewNeeds', phase).allowed
    const seen = read.map(({ candidateKey, contact, needs }): SeenIdentity => ({
      candidateNumber: numbers.get(candidateKey) ?? '', identity: contact, ...(mayReadNeeds && needs && { needs }),
    }))
    if (seen.length > 0) {
      await record(tx, app, {
        organisationKey, action: 'identity-read', recruitmentId, actorId: actor.id, details: { as, candidates: seen.map(({ candidateNumber }) => candidateNumber) },
      })
    }
    return ok(seen.sort((a, b) => a.candidateNumber.localeCompare(b.candidateNumber)))
  })
}
