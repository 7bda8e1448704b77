import { invitedCandidates } from '#db/stores/invited'
import { loadRecruitment } from '#db/stores/recruitments'
import { relationsOf } from '#db/stores/stand-ins'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { releasedToCommittee } from '~/released/released-identities.server'

export interface StandInPage {
  readonly title: LocalText
  /** Of whom the stand-in is asked now; who they are is looked up by a use-case, which records it. */
  readonly asked: readonly { readonly id: string; readonly number: string }[]
  readonly maySay: boolean
  /** How many they have said that they know too well to judge. */
  readonly off: number
  readonly hasSaid: boolean
}

/** What a stand-in is asked before anything else. */
export async function loadStandInPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<StandInPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'standIn' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const said = await relationsOf(read, { recruitmentKey, personKey: actor.key })
  const maySay = decide(role, 'sayRelations', phase).allowed
  const asked = maySay ? (await releasedToCommittee(read, await invitedCandidates(read, recruitmentKey))).filter(({ key }) => !said.has(key)) : []
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title, asked: asked.map(({ id, number }) => ({ id, number })), maySay,
    off: [...said.values()].filter(Boolean).length, hasSaid: said.size > 0,
  })
}
