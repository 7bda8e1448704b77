import { record } from '#db/stores/audit'
import { chosenCandidates } from '#db/stores/shortlist'
import type { Capability } from '~/domain/access/capabilities'
import type { Identity } from '~/domain/identity'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { readReleased } from '~/released/released-identities.server'

export interface SeenIdentity {
  readonly candidateNumber: string
  readonly identity: Identity
}

const capabilityOf: Record<'hr' | 'committee', Capability> = { hr: 'readIdentities', committee: 'readReleasedIdentities' }

/** Who the shortlisted are, for those who may know. Every look is recorded: reading is something that a person does. */
export function lookAtIdentities(
  app: AppContext, actor: Actor, { recruitmentId, as }: { recruitmentId: string; as: 'hr' | 'committee' },
): Promise<Result<SeenIdentity[], 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: capabilityOf[as] })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const chosen = await chosenCandidates(tx, recruitmentKey)
    const read = await readReleased(tx, app, { as, candidates: chosen })

    const numbers = new Map(chosen.map(({ key, number }) => [key, number]))
    const seen = read.map(({ candidateKey, identity }) => ({ candidateNumber: numbers.get(candidateKey) ?? '', identity }))
    if (seen.length > 0) {
      await record(tx, app, {
        organisationKey, action: 'identity-read', recruitmentId, actorId: actor.id, details: { candidates: seen.map(({ candidateNumber }) => candidateNumber) },
      })
    }
    return ok(seen.sort((a, b) => a.candidateNumber.localeCompare(b.candidateNumber)))
  })
}
