import { record } from '#db/stores/audit'
import { invitedCandidates } from '#db/stores/invited'
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

const capabilityOf: Record<'hr' | 'committee', Capability> = { hr: 'readIdentities', committee: 'readReleasedIdentities' }

/** Who is called to an interview, for those who may know. Every look is recorded: reading is something that a person does. */
export function lookAtIdentities(
  app: AppContext, actor: Actor, { recruitmentId, as }: { recruitmentId: string; as: 'hr' | 'committee' },
): Promise<Result<SeenIdentity[], 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: capabilityOf[as] })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, role, phase } = admitted.value
    const invited = await invitedCandidates(tx, recruitmentKey)
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
