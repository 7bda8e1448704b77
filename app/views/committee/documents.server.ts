import { documentsOf } from '#db/stores/documents'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import type { DocumentKind, DocumentType } from '~/domain/recruitment/documents'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'

export interface CommitteeDocumentsPage {
  readonly title: LocalText
  /** Those whom HR has let the committee know, with what they have handed in that may be opened. */
  readonly candidates: readonly { readonly candidateNumber: string; readonly documents: readonly { readonly id: string; readonly kind: DocumentKind; readonly name: string; readonly type: DocumentType }[] }[]
}

/** What the committee may open, by candidate number: nothing before HR has let it know who they are. */
export async function loadCommitteeDocuments(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CommitteeDocumentsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readReleasedDocuments' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const off = await steppedBackFrom(read, recruitmentKey, actor.key)
  const invited = (await invitedCandidates(read, recruitmentKey)).filter(({ id }) => !off.has(id))
  const released = []
  for (const candidate of invited) if ((await countReleasedToCommittee(read, [candidate.key])) > 0) released.push(candidate)
  const documents = (await documentsOf(read, released.map(({ key }) => key))).filter(({ state }) => state === 'ready')
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    candidates: released.map(({ key, number }) => ({ candidateNumber: number, documents: documents.filter(({ candidateKey }) => candidateKey === key).map(({ id, kind, name, type }) => ({ id, kind, name, type })) })),
  })
}
