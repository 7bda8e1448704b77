import { bytes, int, primaryKey, ref, table } from '../vocabulary'
import { documents } from './documents'

/** The content of a document, in parts of one size but for the last, each sealed for its place. */
export const documentParts = table('document_parts', {
  documentKey: ref().notNull().references(() => documents.key),
  /** From 0. */
  position: int().notNull(),
  box: bytes().notNull(),
}, (t) => [primaryKey({ columns: [t.documentKey, t.position] })])

/** The key of a document's parts, wrapped by a key outside the database. Without its row no copy of the parts opens (docs/decisions/025). */
export const documentKeys = table('document_keys', {
  documentKey: ref().primaryKey().references(() => documents.key),
  wrappedKey: bytes().notNull(),
})
