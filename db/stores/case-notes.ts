import { asc, eq } from 'drizzle-orm'
import type { NoteSide } from '../../app/domain/recruitment/case-notes'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { people } from '../schema/account'
import { caseNotes } from '../schema/case-notes'

export interface CaseNote {
  readonly id: string
  readonly authorName: string
  readonly side: NoteSide
  readonly phase: Phase
  readonly writtenAt: Date
  readonly text: string
}

/** Every note of a recruitment, the first one first. Whose are shown to whom is for the caller to decide (domain/recruitment/case-notes). */
export async function notesOf(queries: Queries, recruitmentKey: number): Promise<CaseNote[]> {
  const { id, side, phase, writtenAt, text } = caseNotes
  return queries.select({ id, authorName: people.name, side, phase, writtenAt, text }).from(caseNotes).innerJoin(people, eq(people.key, caseNotes.authorKey))
    .where(eq(caseNotes.recruitmentKey, recruitmentKey)).orderBy(asc(caseNotes.key))
}

export async function insertNote(tx: Queries, row: Omit<CaseNote, 'authorName'> & { readonly recruitmentKey: number; readonly authorKey: number }): Promise<void> {
  await tx.insert(caseNotes).values(row)
}
