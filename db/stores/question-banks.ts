import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Queries } from '../database.server'
import { questionBanks } from '../schema/questionnaire'

/** One family's bank as it is stored: `content` is read by app/question-banks, which knows its format. */
export interface StoredBank {
  readonly family: string
  /** SHA-256 of the content's canonical JSON, hex. */
  readonly contentHash: string
  readonly content: unknown
}

/** The banks that drafts choose from, by family. */
export async function currentBanks(queries: Queries): Promise<StoredBank[]> {
  return queries
    .select({ family: questionBanks.family, contentHash: questionBanks.contentHash, content: questionBanks.content })
    .from(questionBanks).where(eq(questionBanks.isCurrent, true)).orderBy(asc(questionBanks.family))
}

/** Makes these banks the current ones. Storing the same content again changes nothing; earlier contents are kept. */
export async function storeBanks(tx: Queries, banks: readonly StoredBank[]): Promise<void> {
  const hashes = banks.map(({ contentHash }) => contentHash)
  const outdated = hashes.length > 0 ? and(eq(questionBanks.isCurrent, true), notInArray(questionBanks.contentHash, hashes)) : eq(questionBanks.isCurrent, true)
  await tx.update(questionBanks).set({ isCurrent: false }).where(outdated)
  for (const bank of banks) {
    await tx.insert(questionBanks).values({ ...bank, isCurrent: true })
      .onConflictDoUpdate({ target: questionBanks.contentHash, set: { isCurrent: true } })
  }
}
