import type { HeldApplication } from '#db/stores/applications'
import { documentRequestsOf, documentsOf, type StoredDocument } from '#db/stores/documents'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { hasSteppedDown } from '#db/stores/stepped-down'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { documentLimits, type DocumentKind, type DocumentState, type DocumentType } from '~/domain/recruitment/documents'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import type { DocumentToSend } from '~/platform/send-document.server'
import { contentOf } from '~/released/sealed-documents.server'
import { held } from './held.server'

export interface OwnDocument {
  readonly id: string
  readonly kind: DocumentKind
  /** In HR's words, where the kind is `other`. */
  readonly name: string
  readonly type: DocumentType
  readonly bytes: number
  /** ISO. */
  readonly storedOn: string
  readonly state: DocumentState
}

/** One thing that is asked for, and what was handed in for it. */
export interface OwnRequest {
  readonly id: string
  readonly kind: DocumentKind
  readonly name: string
  readonly until: Date
  readonly isOpen: boolean
  readonly documents: readonly OwnDocument[]
}

export interface OwnDocumentsPage {
  readonly post: string
  readonly postLanguage: Language
  readonly requests: readonly OwnRequest[]
  /** How many more may be handed in. */
  readonly left: number
  /** For the form of the page as it is shown now. */
  readonly formKey: string
}

/** What an invited applicant is asked for and has handed in; nothing for anybody else, whoever they are. */
export async function loadOwnDocuments(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnDocumentsPage, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment: { texts } } = found.value
  const { requests, documents } = await ownDocuments(app, application)
  const now = app.clock.now()
  return ok({
    post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language),
    requests: requests.map(({ key, id, kind, name, until }) => ({
      id, kind, name, until, isOpen: application.phase === 'unsealed' && now <= until, documents: documents.filter(({ requestKey }) => requestKey === key).map(shown),
    })),
    left: documentLimits.files - documents.length, formKey: app.random.id(),
  })
}

/** What is asked of one applicant, and what they have handed in. Empty before the unsealing, and for whoever is not invited. */
export async function ownDocuments(app: AppContext, { key, recruitmentKey, phase }: Pick<HeldApplication, 'key' | 'recruitmentKey' | 'phase'>) {
  const nothing = { requests: [], documents: [] }
  if (phase !== 'unsealed' && phase !== 'concluded') return nothing
  const candidate = await invitedOfApplication(app.db.read, { recruitmentKey, applicationKey: key })
  if (!candidate || (await hasSteppedDown(app.db.read, candidate.key))) return nothing
  return { requests: await documentRequestsOf(app.db.read, recruitmentKey), documents: await documentsOf(app.db.read, [candidate.key]) }
}

export function shown({ id, kind, name, type, bytes, storedOn, state }: StoredDocument): OwnDocument {
  return { id, kind, name, type, bytes, storedOn, state }
}

/** Whether anything is asked of this applicant: for the status page, and for how much a request may bring. */
export async function isAskedForDocuments(app: AppContext, accessHash: string): Promise<boolean> {
  const found = await held(app, accessHash)
  return found.ok && (await ownDocuments(app, found.value.application)).requests.length > 0
}

/** One of the own documents, as it is kept. Under no number: an applicant is not told the own one. */
export async function loadOwnDocument(app: AppContext, accessHash: string, documentId: string): Promise<Result<DocumentToSend, 'access-ended' | 'not-found'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const document = (await ownDocuments(app, found.value.application)).documents.find(({ id, state }) => id === documentId && state === 'ready')
  if (!document) return refused('not-found')
  const { key, id, candidateId, kind, type, bytes, parts } = document
  return ok({ candidateNumber: '', kind, type, bytes, place: 1, content: contentOf(app.db.read, app, { documentKey: key, documentId: id, candidateId, parts }) })
}
