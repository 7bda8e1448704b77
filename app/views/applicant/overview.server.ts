import { givenAnswers } from '#db/stores/applications'
import { loadQuestions } from '#db/stores/questionnaires'
import type { Identity } from '~/domain/identity'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { answerState, isReadyToSend, type AnswerState } from '~/domain/questionnaire/answer'
import { isFreeText, isScored } from '~/domain/questionnaire/question'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, type Result } from '~/domain/result'
import { countWords } from '~/domain/text/words'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { heldWhileWriting } from './held.server'
import { ownIdentity } from './own-identity.server'

export interface OverviewQuestion {
  readonly number: number
  readonly prompt: string
  readonly language: Language
  readonly state: AnswerState
  /** Null for a fact. */
  readonly words: number | null
  readonly wordLimit: number | null
  readonly minutes: number
  readonly mayBeLeftOut: boolean
}

export interface OverviewPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  readonly deadline: Date | null
  readonly closed: IntakeRefusal | null
  readonly questions: readonly OverviewQuestion[]
  readonly answered: number
  readonly isReady: boolean
  /** How much of name and contact is there. */
  readonly identity: 'empty' | 'begun' | 'done'
  /** What was sent stands until the corrections are sent. */
  readonly isCorrecting: boolean
}

/** The task list: every question and how far it is. */
export async function loadOverview(app: AppContext, { accessHash, receiptCode }: ApplicantAccess, language: InterfaceLanguage): Promise<Result<OverviewPage, 'access-ended' | 'already-submitted'>> {
  const found = await heldWhileWriting(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, deadline, closed } = found.value
  const answers = await givenAnswers(app.db.read, application)
  const prompts = new Map((await loadQuestions(app.db.read, recruitment.key)).map(({ key, prompt, minutes }) => [key, { prompt, minutes }]))

  const questions = answers.map((answer): OverviewQuestion => ({
    number: answer.position,
    prompt: inLanguage(prompts.get(answer.questionKey)?.prompt, language),
    language: languageOfText(prompts.get(answer.questionKey)?.prompt, language),
    state: answerState(answer, answer.text),
    words: isFreeText(answer) ? countWords(answer.text) : null,
    wordLimit: answer.wordLimit,
    minutes: prompts.get(answer.questionKey)?.minutes ?? 0,
    mayBeLeftOut: !isScored(answer),
  }))
  return ok({
    post: inLanguage(recruitment.texts.title, language), postLanguage: languageOfText(recruitment.texts.title, language),
    deadline, closed, questions,
    answered: questions.filter(({ state }) => state !== 'empty').length,
    isReady: isReadyToSend(answers),
    identity: stateOfIdentity(await ownIdentity(app, application, receiptCode)),
    isCorrecting: application.state === 'correcting',
  })
}

function stateOfIdentity(identity: Identity | null): OverviewPage['identity'] {
  if (identity === null) return 'empty'
  return identity.name !== '' && (identity.email !== '' || identity.phone !== '') ? 'done' : 'begun'
}
