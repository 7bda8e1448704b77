import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import type { Document } from '../document'
import type { CaseData } from './case-format'
import type { CaseTexts } from './case-texts'
import type { TextWithName } from './name-veil.server'

/** A case as it was loaded: everything the parts are made of. */
export interface LoadedCase {
  /** Without the list of documents, which follows from the parts. */
  readonly data: Omit<CaseData, 'documents'>
  /** The protocol's file, character for character as it was hashed; null where nothing was locked. */
  readonly protocolText: string | null
  /** The same to be shown in words; null too where an earlier version of the program drew it up. */
  readonly protocol: SelectionProtocol | null
  /** The names of staff, by id. */
  readonly names: Readonly<Record<string, string>>
  /** The events of the steps with their proofs, a line of JSON each. */
  readonly logLines: readonly string[]
  /** A signed note of how the log stood. */
  readonly checkpoint: string
  /** What was veiled in the data because it names somebody: it goes with the names. */
  readonly withNames: readonly TextWithName[]
}

/** One document of the case. What it holds is made when its turn comes, so that one at a time is in memory. */
export interface CaseDocument {
  /** In the file, `/` between folders, without marks or capitals: it is read on any machine. */
  readonly path: string
  /** Of what it tells, never of when it was made. */
  readonly date: Date
  /** Short: it stands in a journal. */
  readonly subject: string
  readonly content: { readonly kind: 'pdf'; readonly document: Document } | { readonly kind: 'text'; readonly text: string }
}

/** A part of every case file: a pure function from the loaded case to documents; none where there is nothing to say. */
export type CasePart = (loaded: LoadedCase, texts: CaseTexts) => readonly CaseDocument[]
