import type { Queries } from '#db/database.server'
import { clearedAnswersIn } from '#db/stores/case-file'
import type { RecruitmentQuestion } from '#db/stores/questionnaires'
import type { Recruitment } from '#db/stores/recruitments'
import { candidatesOf, chosenCandidates, scoresOf, withdrawnCandidates, type CandidateRow, type ScoreRow } from '#db/stores/shortlist'
import { inLanguage, type Language } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { letterOf } from '~/domain/scoring/reviewer-letter'
import type { AppContext } from '~/platform/app-context.server'
import { inLetterOrder } from '~/platform/reviewer-letters.server'
import type { CaseData } from './case-format'

interface Wanted {
  readonly recruitment: Recruitment
  readonly questions: readonly RecruitmentQuestion[]
  readonly language: Language
}

type Candidate = CaseData['candidates'][number]

/** Every candidate by number: cleared answers, and levels with their notes under the letters of the protocol. Of who has withdrawn the number alone. */
export async function loadCandidates({ keys }: Pick<AppContext, 'keys'>, queries: Queries, { recruitment: { key: recruitmentKey }, questions, language }: Wanted): Promise<Candidate[]> {
  const answers = await clearedAnswersIn(queries, recruitmentKey)
  const scores = new Map<number, ScoreRow[]>()
  for (const score of await scoresOf(queries, recruitmentKey)) {
    const own = scores.get(score.candidateKey)
    if (own) own.push(score)
    else scores.set(score.candidateKey, [score])
  }
  const chosen = new Set((await chosenCandidates(queries, recruitmentKey)).map(({ key }) => key))
  const present = (await candidatesOf(queries, recruitmentKey)).map(({ key, id, number }: CandidateRow): Candidate => ({
    number, chosen: chosen.has(key), withdrawn: false,
    answers: questions.map((question) => ({ question: question.position, text: inLanguage(answerInWords(question, answers.get(key)?.get(question.key) ?? ''), language) })),
    scores: lettered(scores.get(key) ?? [], questions, (reviewerIds) => inLetterOrder(keys, id, reviewerIds)),
  }))
  const withdrawn = (await withdrawnCandidates(queries, recruitmentKey)).map(({ number }): Candidate => ({ number, chosen: false, withdrawn: true, answers: [], scores: [] }))
  return [...present, ...withdrawn].sort((a, b) => a.number.localeCompare(b.number))
}

/** In the order of questions and letters. */
function lettered(scores: readonly ScoreRow[], questions: readonly RecruitmentQuestion[], inOrder: (reviewerIds: string[]) => readonly string[]): Candidate['scores'] {
  const reviewers = inOrder([...new Set(scores.map(({ personId }) => personId))])
  return questions.flatMap(({ id, position }) => reviewers.flatMap((reviewerId, place) => scores.filter(({ questionId, personId }) => questionId === id && personId === reviewerId)
    .map(({ level, note, revision }) => ({
      question: position, reviewer: letterOf(place), level, note,
      revised: revision && { level: revision.level, reason: revision.reason, ...(revision.beforeHearing && { beforeHearing: { level: revision.beforeHearing.level, reason: revision.beforeHearing.reason } }) },
    }))))
}
