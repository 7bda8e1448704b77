import { documentKinds, documentStates, documentTypes } from '../../app/domain/recruitment/documents'
import { id, index, instant, int, key, oneOf, ref, table, text, uniqueIndex } from '../vocabulary'
import { people } from './account'
import { recruitments } from './recruitment'
import { candidates } from './review'

/** What HR asks the invited for, once identities are open, and until when. One of each kind. */
export const documentRequests = table('document_requests', {
  key: key(),
  id: id(),
  recruitmentKey: ref().notNull().references(() => recruitments.key),
  kind: oneOf(documentKinds).notNull(),
  /** What is meant, in HR's words, where the kind is `other`; otherwise ''. */
  name: text().notNull(),
  /** The end of the last day. */
  until: instant().notNull(),
  askedByKey: ref().notNull().references(() => people.key),
}, (t) => [uniqueIndex('document_requests_kind_uq').on(t.recruitmentKey, t.kind)])

/**
 * A document that an invited applicant has handed in: what it is, and nothing of what it says or was called. The content lies sealed, in parts
 * (schema/document-parts). It names the candidate: candidate_links stays the only road back to the applicant.
 */
export const documents = table('documents', {
  key: key(),
  id: id(),
  candidateKey: ref().notNull().references(() => candidates.key),
  requestKey: ref().notNull().references(() => documentRequests.key),
  type: oneOf(documentTypes).notNull(),
  /** Of the content as it is stored. */
  bytes: int().notNull(),
  parts: int().notNull(),
  /** The day in Denmark, `2026-04-01`. */
  storedOn: text().notNull(),
  state: oneOf(documentStates).notNull(),
  /** Made with the form: the same form sent twice stores one document. */
  formKey: text().notNull(),
}, (t) => [uniqueIndex('documents_form_uq').on(t.candidateKey, t.formKey), index('documents_state_idx').on(t.state)])
