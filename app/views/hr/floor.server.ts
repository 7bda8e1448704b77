import type { Queries } from '#db/database.server'
import { answersBelowFloor, levelWaiversOf } from '#db/stores/level-waivers'
import { loadQuestions } from '#db/stores/questionnaires'

/** A scored answer by its candidate's number and its question's. */
export interface NumberedAnswer {
  readonly candidateId: string
  readonly candidateNumber: string
  readonly questionId: string
  readonly questionNumber: number
}

export interface Floor {
  /** With any of these the list cannot be locked. */
  readonly missing: readonly NumberedAnswer[]
  readonly waived: readonly (NumberedAnswer & { readonly reason: string })[]
}

/** Which answers fewer than two reviewers gave a level, and for which of them HR has said why that will do. */
export async function floorOf(queries: Queries, recruitmentKey: number): Promise<Floor> {
  const numbers = new Map<string, number>((await loadQuestions(queries, recruitmentKey)).map(({ id, position }) => [id, position]))
  const numbered = <T extends { candidateId: string; candidateNumber: string; questionId: string }>({ candidateId, candidateNumber, questionId }: T) =>
    ({ candidateId, candidateNumber, questionId, questionNumber: numbers.get(questionId) ?? 0 })
  return {
    missing: (await answersBelowFloor(queries, recruitmentKey)).map(numbered),
    waived: (await levelWaiversOf(queries, recruitmentKey)).map((waiver) => ({ ...numbered(waiver), reason: waiver.reason })),
  }
}
