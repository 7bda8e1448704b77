import { invitedCandidates } from '#db/stores/invited'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide, type Capability } from '~/domain/access/capabilities'
import type { Custody } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import { invitedUnderLostKey } from '~/identity/state-door.server'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'
import { claimsToDecide, type ShownClaim } from './claims.server'

export interface IdentitiesPage {
  readonly title: LocalText
  /** Who keeps the key: HR opens, or two officers do. */
  readonly custody: Custody
  /** The numbers of those who are called to an interview. */
  readonly invited: readonly string[]
  readonly isReleased: boolean
  /** The numbers of those called whose name nothing opens: its key is lost, and they have not sealed it anew. */
  readonly notSealedAnew: readonly string[]
  /** Claims of priority access by others than the chosen, once they were looked for. */
  readonly claims: readonly ShownClaim[]
  readonly may: { readonly decideClaims: boolean; readonly unseal: boolean; readonly look: boolean; readonly release: boolean; readonly conclude: boolean }
}

/** Where the shortlisted stand after the lock. Who they are is looked up by a use-case, which records it. */
export async function loadIdentitiesPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<IdentitiesPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== 'hr') return refused('not-found')
  if (phase === 'shortlisting') return refused('not-now')
  const invited = await invitedCandidates(read, recruitmentKey)
  const { texts, custody } = await loadRecruitment(read, recruitmentKey)
  const may = (capability: Capability) => decide(role, capability, phase).allowed
  return ok({
    title: texts.title, custody: custody ?? 'server-held',
    invited: invited.map(({ number }) => number),
    isReleased: invited.length > 0 && (await countReleasedToCommittee(read, invited.map(({ key }) => key))) === invited.length,
    notSealedAnew: phase === 'concluded' ? [] : await invitedUnderLostKey(read, recruitmentKey),
    claims: may('readInterviewNeeds') ? await claimsToDecide(read, recruitmentKey) : [],
    may: { decideClaims: may('decideClaims'), unseal: may('unseal'), look: may('readIdentities'), release: may('releaseIdentities'), conclude: may('conclude') },
  })
}
