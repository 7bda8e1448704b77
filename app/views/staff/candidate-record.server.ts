import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { candidatesOf, clearedAnswersOf, namedScoresOf, type NamedScore } from '#db/stores/shortlist'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'

/** One answer of a candidate as it was cleared, and what each reviewer gave it. */
export interface RecordedAnswer {
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  /** Null when the candidate left the question out. */
  readonly answer: { readonly text: string; readonly language: Language } | null
  readonly scores: readonly Omit<NamedScore, 'questionKey'>[]
}

/** Everything that may be known of a candidate before the lock: by number, never by name. */
export interface CandidateRecord {
  readonly number: string
  readonly answers: readonly RecordedAnswer[]
  /** Facts, which nobody scores, as they are read; null when the candidate left one out. */
  readonly facts: readonly { readonly questionId: string; readonly prompt: LocalText; readonly said: LocalText | null }[]
  /** The neighbours by candidate number. */
  readonly previousId: string | null
  readonly nextId: string | null
}

/** A candidate of this recruitment, or null when it has none with this id. */
export async function candidateRecord(queries: Queries, recruitmentKey: number, candidateId: string): Promise<CandidateRecord | null> {
  const candidates = await candidatesOf(queries, recruitmentKey)
  const index = candidates.findIndex(({ id }) => id === candidateId)
  const candidate = candidates[index]
  if (!candidate) return null
  const texts = new Map((await clearedAnswersOf(queries, candidate.key)).map(({ questionKey, text, language }) => [questionKey, { text, language }]))
  const scores = await namedScoresOf(queries, candidate.key)
  const questions = await loadQuestions(queries, recruitmentKey)
  return {
    number: candidate.number,
    answers: questions.filter(({ isScored }) => isScored).map(({ id, key, position, prompt }) => ({
      questionId: id, number: position, prompt, answer: texts.get(key) ?? null,
      scores: scores.filter(({ questionKey }) => questionKey === key).map(({ questionKey: _, ...score }) => score),
    })),
    facts: questions.filter(({ isScored }) => !isScored).map((question) => ({
      questionId: question.id, prompt: question.prompt, said: answerInWords(question, texts.get(question.key)?.text ?? ''),
    })),
    previousId: candidates[index - 1]?.id ?? null,
    nextId: candidates[index + 1]?.id ?? null,
  }
}
