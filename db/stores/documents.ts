import { and, asc, eq, inArray } from 'drizzle-orm'
import type { CandidateId } from '../../app/domain/ids'
import type { DocumentKind, DocumentState, DocumentType } from '../../app/domain/recruitment/documents'
import type { Queries } from '../database.server'
import { documentRequests, documents } from '../schema/documents'
import { recruitments } from '../schema/recruitment'
import { candidates } from '../schema/review'

// What HR asks the invited for, and what they have handed in: what it is, never what it says.

export interface DocumentRequest {
  readonly key: number
  readonly id: string
  readonly kind: DocumentKind
  /** What is meant, where the kind is `other`. */
  readonly name: string
  readonly until: Date
}

const asked = { key: documentRequests.key, id: documentRequests.id, kind: documentRequests.kind, name: documentRequests.name, until: documentRequests.until }

/** What is asked for, in the order in which it was. */
export async function documentRequestsOf(queries: Queries, recruitmentKey: number): Promise<DocumentRequest[]> {
  return queries.select(asked).from(documentRequests).where(eq(documentRequests.recruitmentKey, recruitmentKey)).orderBy(asc(documentRequests.key))
}

export type NewDocumentRequest = Omit<DocumentRequest, 'key'> & { readonly recruitmentKey: number; readonly askedByKey: number }

/** Asks, or puts what was asked for of that kind under another day and name. */
export async function putDocumentRequest(tx: Queries, request: NewDocumentRequest): Promise<void> {
  const { name, until, askedByKey } = request
  await tx.insert(documentRequests).values(request).onConflictDoUpdate({ target: [documentRequests.recruitmentKey, documentRequests.kind], set: { name, until, askedByKey } })
}

export async function deleteDocumentRequest(tx: Queries, key: number): Promise<void> {
  await tx.delete(documentRequests).where(eq(documentRequests.key, key))
}

/** A document as it lies there. */
export interface StoredDocument {
  readonly key: number
  readonly id: string
  readonly candidateKey: number
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly requestKey: number
  readonly kind: DocumentKind
  readonly name: string
  readonly until: Date
  readonly type: DocumentType
  readonly bytes: number
  readonly parts: number
  readonly storedOn: string
  readonly state: DocumentState
  readonly formKey: string
}

function selected(queries: Queries) {
  return queries.select({
    key: documents.key, id: documents.id, candidateKey: documents.candidateKey, candidateId: candidates.id, candidateNumber: candidates.number,
    requestKey: documents.requestKey, kind: documentRequests.kind, name: documentRequests.name, until: documentRequests.until,
    type: documents.type, bytes: documents.bytes, parts: documents.parts, storedOn: documents.storedOn, state: documents.state, formKey: documents.formKey,
  }).from(documents).innerJoin(documentRequests, eq(documentRequests.key, documents.requestKey)).innerJoin(candidates, eq(candidates.key, documents.candidateKey))
}

const inOrder = [asc(candidates.number), asc(documentRequests.key), asc(documents.key)] as const
type Row = Omit<StoredDocument, 'candidateId'> & { readonly candidateId: string }
const branded = (row: Row): StoredDocument => ({ ...row, candidateId: row.candidateId as CandidateId })

/** What these candidates have handed in: by candidate number, then in the order in which the kinds were asked for. */
export async function documentsOf(queries: Queries, candidateKeys: readonly number[]): Promise<StoredDocument[]> {
  if (candidateKeys.length === 0) return []
  return (await selected(queries).where(inArray(documents.candidateKey, [...candidateKeys])).orderBy(...inOrder)).map(branded)
}

/** Documents that the virus check has not seen, each with its recruitment: for the server's own duty. */
export async function waitingDocuments(queries: Queries): Promise<(StoredDocument & { recruitmentId: string; organisationKey: number })[]> {
  const rows = await selected(queries).where(eq(documents.state, 'waiting')).orderBy(asc(documents.key))
  if (rows.length === 0) return []
  const places = await queries.select({ candidateKey: candidates.key, recruitmentId: recruitments.id, organisationKey: recruitments.organisationKey }).from(candidates)
    .innerJoin(recruitments, eq(recruitments.key, candidates.recruitmentKey)).where(inArray(candidates.key, rows.map(({ candidateKey }) => candidateKey)))
  return rows.flatMap((row) => {
    const place = places.find(({ candidateKey }) => candidateKey === row.candidateKey)
    return place ? [{ ...branded(row), recruitmentId: place.recruitmentId, organisationKey: place.organisationKey }] : []
  })
}

/** How many documents hang on a request. */
export async function countUnder(queries: Queries, requestKey: number): Promise<number> {
  return queries.$count(documents, eq(documents.requestKey, requestKey))
}

export type NewDocument = Pick<StoredDocument, 'id' | 'candidateKey' | 'requestKey' | 'type' | 'bytes' | 'parts' | 'storedOn' | 'state' | 'formKey'>

/** Gives its inner key. */
export async function insertDocument(tx: Queries, row: NewDocument): Promise<number> {
  const [made] = await tx.insert(documents).values(row).returning({ key: documents.key })
  if (!made) throw new Error('a document was not stored')
  return made.key
}

/** What the virus check has found of a document that waited for it. Whether it still did. */
export async function settleDocument(tx: Queries, key: number, state: 'ready' | 'infected'): Promise<boolean> {
  const settled = await tx.update(documents).set({ state }).where(and(eq(documents.key, key), eq(documents.state, 'waiting'))).returning({ key: documents.key })
  return settled.length > 0
}

/** Its parts and its key go before. */
export async function deleteDocument(tx: Queries, key: number): Promise<void> {
  await tx.delete(documents).where(eq(documents.key, key))
}
