import { givenAnswers } from '#db/stores/applications'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { inLanguage, type Language } from '~/domain/local-text'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { heldWhileWriting } from './held.server'

export interface QuestionPage {
  readonly post: string
  readonly number: number
  readonly total: number
  readonly question: QuestionView
  /** As it is stored; '' before the first save. */
  readonly answer: string
  readonly revision: number
  readonly closed: IntakeRefusal | null
}

/** One question (from 1) with what is stored of the answer. */
export async function loadQuestionPage(app: AppContext, accessHash: string, { number, language }: { number: number; language: Language }): Promise<Result<QuestionPage, 'access-ended' | 'already-submitted' | 'not-found'>> {
  const found = await heldWhileWriting(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, closed } = found.value
  const questions = await loadQuestions(app.db.read, recruitment.key)
  const question = questions.find(({ position }) => position === number)
  if (!question) return refused('not-found')
  const qualifications = await loadQualifications(app.db.read, recruitment.key)
  const answer = (await givenAnswers(app.db.read, application)).find(({ questionKey }) => questionKey === question.key)

  return ok({
    post: inLanguage(recruitment.texts.title, language),
    number, total: questions.length, closed,
    question: questionView(question, qualifications, language),
    answer: answer?.text ?? '',
    revision: answer?.revision ?? 0,
  })
}
