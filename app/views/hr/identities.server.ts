import { loadRecruitment } from '#db/stores/recruitments'
import { chosenCandidates } from '#db/stores/shortlist'
import { decide, type Capability } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'

export interface IdentitiesPage {
  readonly title: LocalText
  /** The numbers of the shortlisted. */
  readonly chosen: readonly string[]
  readonly isReleased: boolean
  readonly may: { readonly unseal: boolean; readonly look: boolean; readonly release: boolean; readonly conclude: boolean }
}

/** Where the shortlisted stand after the lock. Who they are is looked up by a use-case, which records it. */
export async function loadIdentitiesPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<IdentitiesPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== 'hr') return refused('not-found')
  if (phase === 'shortlisting') return refused('not-now')
  const chosen = await chosenCandidates(read, recruitmentKey)
  const may = (capability: Capability) => decide(role, capability, phase).allowed
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    chosen: chosen.map(({ number }) => number),
    isReleased: chosen.length > 0 && (await countReleasedToCommittee(read, chosen.map(({ key }) => key))) === chosen.length,
    may: { unseal: may('unseal'), look: may('readIdentities'), release: may('releaseIdentities'), conclude: may('conclude') },
  })
}
