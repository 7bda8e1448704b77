import { givenAnswers, type HeldApplication } from '#db/stores/applications'
import { loadQuestions } from '#db/stores/questionnaires'
import { inLanguage, type Language } from '~/domain/local-text'
import { answerState, type AnswerState } from '~/domain/questionnaire/answer'
import { isScored, type AnswerKind } from '~/domain/questionnaire/question'
import type { AppContext } from '~/platform/app-context.server'

/** One of the applicant's own answers, to be read through. */
export interface OwnAnswer {
  readonly number: number
  readonly prompt: string
  readonly kind: AnswerKind
  readonly text: string
  readonly state: AnswerState
  readonly mayBeLeftOut: boolean
}

/** Every question with the applicant's own answer, in the order in which it is asked. */
export async function ownAnswers(app: AppContext, application: HeldApplication, language: Language): Promise<OwnAnswer[]> {
  const prompts = new Map((await loadQuestions(app.db.read, application.recruitmentKey)).map(({ key, prompt }) => [key, prompt]))
  return (await givenAnswers(app.db.read, application)).map((answer) => ({
    number: answer.position,
    prompt: inLanguage(prompts.get(answer.questionKey), language),
    kind: answer.kind,
    text: answer.text,
    state: answerState(answer, answer.text),
    mayBeLeftOut: !isScored(answer),
  }))
}
