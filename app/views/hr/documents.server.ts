import { documentRequestsOf, documentsOf, type StoredDocument } from '#db/stores/documents'
import { invitedCandidates } from '#db/stores/invited'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import type { DocumentKind, DocumentState, DocumentType } from '~/domain/recruitment/documents'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** A document in a list: what it is. What it says, only opening it tells, and that is recorded. */
export interface ListedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly name: string
  readonly type: DocumentType
  readonly state: DocumentState
  /** ISO. */
  readonly storedOn: string
}

export interface ListedCandidate {
  readonly candidateNumber: string
  readonly documents: readonly ListedDocument[]
}

export interface HrDocumentsPage {
  readonly title: LocalText
  readonly requests: readonly { readonly kind: DocumentKind; readonly name: string; /** ISO. */ readonly until: string; readonly isOver: boolean; readonly isUsed: boolean }[]
  /** Everybody who is invited, with what they have handed in. */
  readonly candidates: readonly ListedCandidate[]
  readonly mayAsk: boolean
  /** Whether the post has said that a CV may be asked for. */
  readonly takesCv: boolean
  /** Whether documents are looked at for viruses. */
  readonly isChecked: boolean
}

/** What HR asks the invited for, and what has come: by candidate number, without names. */
export async function loadHrDocuments(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<HrDocumentsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readDocuments' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const { texts, cvUse } = await loadRecruitment(read, recruitmentKey)
  const invited = await invitedCandidates(read, recruitmentKey)
  const documents = await documentsOf(read, invited.map(({ key }) => key))
  const now = app.clock.now()
  return ok({
    title: texts.title,
    requests: (await documentRequestsOf(read, recruitmentKey)).map(({ key, kind, name, until }) => ({ kind, name, until: localDayAt(until), isOver: now > until, isUsed: documents.some(({ requestKey }) => requestKey === key) })),
    candidates: invited.map(({ key, number }) => ({ candidateNumber: number, documents: documents.filter(({ candidateKey }) => candidateKey === key).map(listed) })),
    mayAsk: decide(role, 'askForDocuments', phase).allowed, takesCv: cvUse === 'after-shortlist', isChecked: app.virusCheck !== null,
  })
}

function listed({ id, kind, name, type, state, storedOn }: StoredDocument): ListedDocument {
  return { id, kind, name, type, state, storedOn }
}
