import type { Queries } from '#db/database.server'
import { claimsOf } from '#db/stores/claims'
import { loadQuestions } from '#db/stores/questionnaires'
import { clearedAnswersOf } from '#db/stores/shortlist'
import type { LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import type { ClaimDecision } from '~/domain/recruitment/claim-decisions'

/** A claim of priority access by somebody who is not on the list: what HR decides by, which holds no name. */
export interface ShownClaim {
  readonly candidateId: string
  readonly candidateNumber: string
  readonly decision: ClaimDecision
  readonly reason: string
  /** The answers that nobody scores, as they were cleared; null where the candidate left one out. */
  readonly facts: readonly { readonly questionId: string; readonly prompt: LocalText; readonly said: LocalText | null }[]
}

/** The claims that HR decides, or has decided. The caller has been admitted. */
export async function claimsToDecide(queries: Queries, recruitmentKey: number): Promise<ShownClaim[]> {
  const claims = (await claimsOf(queries, recruitmentKey)).filter(({ isChosen }) => !isChosen)
  if (claims.length === 0) return []
  const questions = (await loadQuestions(queries, recruitmentKey)).filter(({ isScored }) => !isScored)
  const shown: ShownClaim[] = []
  for (const { candidateKey, candidateId, candidateNumber, decision, reason } of claims) {
    const texts = new Map((await clearedAnswersOf(queries, candidateKey)).map(({ questionKey, text }) => [questionKey, text]))
    const facts = questions.map((question) => ({ questionId: question.id, prompt: question.prompt, said: answerInWords(question, texts.get(question.key) ?? '') }))
    shown.push({ candidateId, candidateNumber, decision, reason, facts })
  }
  return shown
}
