import { givenAnswers, type HeldApplication } from '#db/stores/applications'
import { loadQuestions } from '#db/stores/questionnaires'
import type { FindingCategory } from '~/domain/anonymity/categories'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { answerInWords, answerState, type AnswerState } from '~/domain/questionnaire/answer'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { isScored } from '~/domain/questionnaire/question'
import type { AppContext } from '~/platform/app-context.server'

/** One of the applicant's own answers, to be read through. */
export interface OwnAnswer {
  readonly number: number
  readonly prompt: string
  /** The language that the question is written in. */
  readonly language: Language
  readonly kind: AnswerKind
  readonly text: string
  /** The answer as it is read: a choice in words. '' when there is none. */
  readonly words: string
  readonly state: AnswerState
  readonly mayBeLeftOut: boolean
  /** What the question asks for on purpose: the applicant is not warned of it. */
  readonly asksFor: readonly FindingCategory[]
}

/** Every question with the applicant's own answer, in the order in which it is asked: as it is being written, or as it was sent. */
export async function ownAnswers(app: AppContext, application: HeldApplication, { language, asSent = false }: { language: InterfaceLanguage; asSent?: boolean }): Promise<OwnAnswer[]> {
  const questions = new Map((await loadQuestions(app.db.read, application.recruitmentKey)).map((question) => [question.key, question]))
  const given = (await givenAnswers(app.db.read, application)).map((answer) => (asSent ? { ...answer, text: answer.sentText } : answer))
  return given.map((answer) => ({
    number: answer.position,
    prompt: inLanguage(questions.get(answer.questionKey)?.prompt, language),
    language: languageOfText(questions.get(answer.questionKey)?.prompt, language),
    kind: answer.kind,
    text: answer.text,
    words: inLanguage(answerInWords({ ...questions.get(answer.questionKey), kind: answer.kind }, answer.text), language),
    state: answerState(answer, answer.text),
    mayBeLeftOut: !isScored(answer),
    asksFor: questions.get(answer.questionKey)?.asksFor ?? [],
  }))
}
