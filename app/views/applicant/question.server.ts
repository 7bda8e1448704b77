import { isWriting } from '#db/stores/applications'
import { frozenQuestionnaire } from '#db/stores/frozen-questionnaires'
import { questionPlace, type QuestionPlace } from '#db/stores/question-places'
import type { RecruitmentQuestion } from '#db/stores/questionnaires'
import type { FindingCategory } from '~/domain/anonymity/categories'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { pageOfAnswer, shownAt } from '~/platform/shown-at.server'

export interface QuestionPage {
  readonly post: string
  readonly number: number
  readonly total: number
  readonly question: QuestionView
  /** What it asks for on purpose: nothing to be pointed out in the answer. */
  readonly asksFor: readonly FindingCategory[]
  /** As it is stored; '' before the first save. */
  readonly answer: string
  /** The stored answer as it is read: a choice in words. */
  readonly answerInWords: string
  readonly revision: number
  readonly closed: IntakeRefusal | null
  /** When the page is shown, signed; '' where it does not count: for a question that nobody scores, and where something was written before. */
  readonly shown: string
}

/** One question (from 1) with what is stored of the answer. */
export async function loadQuestionPage(app: AppContext, accessHash: string, { number, language }: { number: number; language: InterfaceLanguage }): Promise<Result<QuestionPage, 'access-ended' | 'already-submitted' | 'not-found'>> {
  const place = await questionPlace(app.db.read, accessHash, number)
  if (!place || place.phase === 'erased') return refused('access-ended')
  if (!isWriting(place.state)) return refused('already-submitted')
  const { questions, qualifications } = await frozenQuestionnaire(app.db.read, place)
  const question = questions.find(({ position }) => position === number)
  if (!question) return refused('not-found')

  return ok({
    post: inLanguage(place.title, language),
    number, total: questions.length,
    closed: intakeRefusal(place, app.clock.now()),
    question: questionView(question, qualifications, language),
    asksFor: question.asksFor,
    answer: place.text ?? '',
    answerInWords: inLanguage(answerInWords(question, place.text ?? ''), language),
    revision: place.revision ?? 0,
    shown: shownOf(app, accessHash, { place, question }),
  })
}

/** For a question that is scored, before anything was written. */
function shownOf(app: AppContext, accessHash: string, { place, question }: { place: QuestionPlace; question: RecruitmentQuestion }): string {
  return place.revision === null && question.isScored ? shownAt(app, pageOfAnswer(accessHash, question.position)) : ''
}
