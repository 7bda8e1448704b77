import type { BankQuestion } from './bank'
import { hasPart, kinds } from './kinds'

/** A question of which only the kind is settled: every part that the kind has is there and empty. */
export function emptyBankQuestion({ kind, ...settled }: Pick<BankQuestion, 'id' | 'kind' | 'approach' | 'covers'>): BankQuestion {
  const { isWritten } = kinds[kind]
  const wordLimit = kind === 'short-text' ? 60 : 250
  const ifPart = <T>(part: Parameters<typeof hasPart>[1], empty: T): T | null => (hasPart(kind, part) ? empty : null)
  return {
    ...settled, kind, version: 1, status: 'draft', prompt: {}, help: {}, minutes: 5, defaultWeight: 1, scored: isWritten, source: '',
    material: ifPart('material', {}), options: ifPart('options', []), unit: ifPart('unit', {}), wordLimit: ifPart('wordLimit', wordLimit),
    anchors: ifPart('rubric', { 1: {}, 3: {}, 5: {} }), strongAnswer: ifPart('rubric', {}), laterProof: ifPart('laterProof', {}),
  }
}
