import { loadQuestions } from '#db/stores/questionnaires'
import { candidatesOf, clearedAnswersOf, reviewersScoresOf, type Revision } from '#db/stores/shortlist'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { letterOf } from '~/domain/scoring/reviewer-letter'
import type { Level } from '~/domain/scoring/score'
import type { AppContext } from '~/platform/app-context.server'
import { inLetterOrder } from '~/platform/reviewer-letters.server'

/** One answer of a candidate as it was cleared, and what each reviewer gave it: by a letter that is another person's at the next candidate. */
export interface RecordedAnswer {
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  /** Null when the candidate left the question out. */
  readonly answer: { readonly text: string; readonly language: Language } | null
  readonly scores: readonly { readonly letter: string; readonly level: Level | null; readonly note: string; readonly revision: Revision | null }[]
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

interface Wanted {
  readonly recruitmentKey: number
  readonly candidateId: string
  /** The ids of candidates who are none of the reader's. */
  readonly without?: ReadonlySet<string>
}

/** A candidate of this recruitment, or null when it has none with this id. */
export async function candidateRecord({ db: { read: queries }, keys }: AppContext, { recruitmentKey, candidateId, without = new Set() }: Wanted): Promise<CandidateRecord | null> {
  const candidates = (await candidatesOf(queries, recruitmentKey)).filter(({ id }) => !without.has(id))
  const index = candidates.findIndex(({ id }) => id === candidateId)
  const candidate = candidates[index]
  if (!candidate) return null
  const texts = new Map((await clearedAnswersOf(queries, candidate.key)).map(({ questionKey, text, language }) => [questionKey, { text, language }]))
  const scores = await reviewersScoresOf(queries, candidate.key)
  const reviewers = inLetterOrder(keys, candidateId, [...new Set(scores.map(({ reviewerId }) => reviewerId))])
  const questions = await loadQuestions(queries, recruitmentKey)
  return {
    number: candidate.number,
    answers: questions.filter(({ isScored }) => isScored).map(({ id, key, position, prompt }) => ({
      questionId: id, number: position, prompt, answer: texts.get(key) ?? null,
      scores: reviewers.flatMap((id, place) => scores.filter(({ questionKey, reviewerId }) => questionKey === key && reviewerId === id).map(({ level, note, revision }) => ({ letter: letterOf(place), level, note, revision }))),
    })),
    facts: questions.filter(({ isScored }) => !isScored).map((question) => ({
      questionId: question.id, prompt: question.prompt, said: answerInWords(question, texts.get(question.key)?.text ?? ''),
    })),
    previousId: candidates[index - 1]?.id ?? null,
    nextId: candidates[index + 1]?.id ?? null,
  }
}
