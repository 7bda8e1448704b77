import type { Band } from '../../app/domain/answering/feedback'
import { inChunks } from '../chunks'
import type { Queries } from '../database.server'
import { feedback } from '../schema/decisions'

export interface FeedbackRow {
  readonly candidateKey: number
  readonly questionKey: number
  readonly recruitmentKey: number
  readonly halfSteps: number
  readonly band: Band | null
}

/** Keeps what everybody will be told, once: at the conclusion. */
export async function insertFeedback(tx: Queries, rows: readonly FeedbackRow[]): Promise<void> {
  for (const chunk of inChunks(rows)) await tx.insert(feedback).values(chunk)
}
