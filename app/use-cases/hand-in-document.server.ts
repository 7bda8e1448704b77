import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { deleteDocument, documentRequestsOf, documentsOf, insertDocument, type DocumentRequest, type StoredDocument } from '#db/stores/documents'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import type { CandidateRow } from '#db/stores/shortlist'
import { hasSteppedDown } from '#db/stores/stepped-down'
import { documentLimits, type DocumentKind, type DocumentRefusal, type DocumentState } from '~/domain/recruitment/documents'
import { localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { InspectedFile } from '~/inspection/inspect-file.server'
import type { AppContext } from '~/platform/app-context.server'
import { destroyContent, partsOf, storeContent } from '~/released/sealed-documents.server'

export interface HandInDocument {
  /** Of what is asked for: the kind's public id. */
  readonly requestId: string
  /** The file as it came; its name and what it was said to be are not asked for. Null for none. */
  readonly file: Buffer | null
  /** The document whose place it takes, or null. */
  readonly replaces: string | null
  /** Made with the form. */
  readonly formKey: string
}

export type HandInRefusal = DocumentRefusal | 'access-ended' | 'not-found'

/** A file is held in memory until it is stored, while one after the other is looked into: so many at once, and others are asked to come again. */
const mostAtOnce = 2
let atOnce = 0

/**
 * An invited applicant hands in what was asked for. The file is parsed, cleaned and looked at by the virus check, where there is one, before anything is stored;
 * what is stored is sealed under a key of its own. The same form sent twice stores one document; the one that it takes the place of goes in the same unit of work.
 */
export async function handInDocument(app: AppContext, accessHash: string, wanted: HandInDocument): Promise<Result<{ state: DocumentState }, HandInRefusal>> {
  const seen = await placeOf(app.db.read, app, { accessHash, wanted })
  if (!seen.ok) return seen
  if (seen.value.stored) return ok({ state: seen.value.stored.state })
  if (atOnce >= mostAtOnce) return refused('busy')
  atOnce += 1
  try {
    return await inspectAndStore(app, seen.value, { accessHash, wanted })
  } finally {
    atOnce -= 1
  }
}

async function inspectAndStore(app: AppContext, place: DocumentPlaceOfApplicant, { accessHash, wanted }: Asked & { wanted: HandInDocument }): Promise<Result<{ state: DocumentState }, HandInRefusal>> {
  const inspected = await app.inspecting.file(wanted.file ?? Buffer.alloc(0))
  if (!inspected.ok) return inspected
  const verdict = app.virusCheck === null ? 'clean' : await app.virusCheck.check([inspected.value.content])
  if (verdict === 'found') return refuseInfected(app, place)
  return store(app, { accessHash, wanted, file: inspected.value, state: verdict === 'clean' ? 'ready' : 'waiting' })
}

interface Asked {
  readonly accessHash: string
  readonly wanted: Pick<HandInDocument, 'requestId' | 'replaces' | 'formKey'>
}

export interface DocumentPlaceOfApplicant {
  readonly application: HeldApplication
  readonly candidate: CandidateRow
  readonly request: DocumentRequest
  readonly replaced: StoredDocument | null
  /** What this very form has stored already. */
  readonly stored: StoredDocument | null
}

async function placeOf(queries: Queries, app: AppContext, { accessHash, wanted }: Asked): Promise<Result<DocumentPlaceOfApplicant, HandInRefusal>> {
  const invited = await invitedBy(queries, accessHash)
  if (!invited.ok) return invited
  const { application, candidate } = invited.value
  const request = (await documentRequestsOf(queries, application.recruitmentKey)).find(({ id }) => id === wanted.requestId)
  if (!request) return refused('not-found')
  const own = await documentsOf(queries, [candidate.key])
  const [stored, replaced] = [own.find(({ formKey }) => formKey === wanted.formKey) ?? null, own.find(({ id }) => id === wanted.replaces) ?? null]
  const refusal = stored ? null : refusalOf({ isOver: app.clock.now() > request.until, isFull: !replaced && own.length >= documentLimits.files })
  return refusal ? refused(refusal) : ok({ application, candidate, request, replaced, stored })
}

/** Whose access it is, when documents may be asked of them: invited, and identities are open. */
async function invitedBy(queries: Queries, accessHash: string): Promise<Result<Pick<DocumentPlaceOfApplicant, 'application' | 'candidate'>, 'access-ended' | 'not-found'>> {
  const application = await applicationByAccess(queries, accessHash)
  if (!application || application.phase === 'erased') return refused('access-ended')
  const { recruitmentKey, key: applicationKey } = application
  const candidate = application.phase === 'unsealed' ? await invitedOfApplication(queries, { recruitmentKey, applicationKey }) : null
  return candidate && !(await hasSteppedDown(queries, candidate.key)) ? ok({ application, candidate }) : refused('not-found')
}

function refusalOf({ isOver, isFull }: { isOver: boolean; isFull: boolean }): 'too-late' | 'too-many-files' | null {
  if (isOver) return 'too-late'
  return isFull ? 'too-many-files' : null
}

interface ToStore extends Asked {
  readonly file: InspectedFile
  readonly state: DocumentState
}

function store(app: AppContext, { accessHash, wanted, file: { type, content }, state }: ToStore): Promise<Result<{ state: DocumentState }, HandInRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const place = await placeOf(tx, app, { accessHash, wanted })
    if (!place.ok) return place
    const { candidate, request, replaced, stored } = place.value
    if (stored) return ok({ state: stored.state })

    const id = app.random.id()
    const documentKey = await insertDocument(tx, { id, candidateKey: candidate.key, requestKey: request.key, type, bytes: content.length, parts: partsOf(content.length), storedOn: localDayAt(app.clock.now()), state, formKey: wanted.formKey })
    await storeContent(tx, app, { documentKey, documentId: id, candidateId: candidate.id, content })
    if (replaced) await discard(tx, replaced)
    await tell(tx, app, { ...place.value, action: 'document-handed-in', kind: request.kind })
    return ok({ state })
  })
}

async function discard(tx: Queries, { key }: StoredDocument): Promise<void> {
  await destroyContent(tx, key)
  await deleteDocument(tx, key)
}

interface ToTell extends Pick<DocumentPlaceOfApplicant, 'application' | 'candidate'> {
  readonly action: 'document-handed-in' | 'document-taken-back' | 'document-refused'
  readonly kind: DocumentKind
}

/** The candidate's number and the kind; neither a name nor what the file was called. */
function tell(tx: Queries, app: AppContext, { application: { organisationKey, recruitmentId }, candidate, action, kind }: ToTell): Promise<void> {
  return record(tx, app, { organisationKey, action, recruitmentId, details: { candidates: [candidate.number], kind } })
}

async function refuseInfected(app: AppContext, place: DocumentPlaceOfApplicant): Promise<Result<never, 'infected'>> {
  await app.db.unitOfWork((tx) => tell(tx, app, { ...place, action: 'document-refused', kind: place.request.kind }))
  return refused('infected')
}

/** Until the last day an applicant may take back what they handed in: key and content are gone at once. Taken back twice is taken back once. */
export function takeDocumentBack(app: AppContext, accessHash: string, documentId: string): Promise<Result<null, 'access-ended' | 'not-found' | 'too-late'>> {
  return app.db.unitOfWork(async (tx) => {
    const invited = await invitedBy(tx, accessHash)
    if (!invited.ok) return invited
    const { application, candidate } = invited.value
    const document = (await documentsOf(tx, [candidate.key])).find(({ id }) => id === documentId)
    if (!document) return ok(null)
    if (app.clock.now() > document.until) return refused('too-late')

    await discard(tx, document)
    await tell(tx, app, { application, candidate, action: 'document-taken-back', kind: document.kind })
    return ok(null)
  })
}
