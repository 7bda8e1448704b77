import { requestsOf } from '#db/stores/applicant-requests'
import { givenAnswers } from '#db/stores/applications'
import { loadQualifications, loadQuestions } from '#db/stores/questionnaires'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { questionView, type QuestionView } from '~/domain/questionnaire/question-view'
import { requestRefusal } from '~/domain/recruitment/after-deadline'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held, type Held } from './held.server'

/** Which of the request's pages is asked for: which answer to correct (from 1), the withdrawal, or, null, the choice between them. */
export type RequestStep = number | 'withdrawal' | null

interface Common {
  readonly post: string
  readonly contact: string
  /** Answers are corrected no more, since they are being scored. */
  readonly hasScoringBegun: boolean
}

export type RequestPage = Common & (
  | { readonly step: 'choice'; readonly questions: readonly { readonly number: number; readonly prompt: string; readonly isAsked: boolean }[] }
  | { readonly step: 'correction'; readonly number: number; readonly question: QuestionView; readonly answer: string }
  | { readonly step: 'withdrawal'; readonly takesReason: boolean }
)

/** Where an applicant asks, after the deadline, for what takes a person. `not-now`: there is nothing to ask for. */
export async function loadRequestPage(app: AppContext, accessHash: string, { step, language }: { step: RequestStep; language: InterfaceLanguage }): Promise<Result<RequestPage, 'access-ended' | 'not-now' | 'not-found'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application: { state, phase, key }, recruitment } = found.value
  const correction = requestRefusal('correction', phase)
  const requests = await requestsOf(app.db.read, key)
  const isWithdrawn = requests.some(({ kind, decision }) => kind === 'withdrawal' && decision === 'accepted')
  if (state !== 'submitted' || isWithdrawn || correction === 'not-now') return refused('not-now')

  const common = { post: inLanguage(recruitment.texts.title, language), contact: recruitment.contact, hasScoringBegun: correction === 'scoring-begun' }
  if (typeof step === 'number') return correctionOf(app, found.value, { common, number: step, language })
  if (requestRefusal('withdrawal', phase) !== null) return refused('not-now')
  if (step === 'withdrawal') return ok({ ...common, step, takesReason: phase === 'clearing' })
  const asked = new Set(requests.filter(({ decision }) => decision === 'open').map(({ questionKey }) => questionKey))
  const questions = await loadQuestions(app.db.read, recruitment.key)
  return ok({
    ...common, step: 'choice',
    questions: questions.map((question) => ({ number: question.position, prompt: inLanguage(question.prompt, language), isAsked: asked.has(question.key) })),
  })
}

interface CorrectionOf {
  readonly common: Common
  readonly number: number
  readonly language: InterfaceLanguage
}

async function correctionOf(app: AppContext, { application }: Held, { common, number, language }: CorrectionOf): Promise<Result<RequestPage, 'not-found'>> {
  const question = (await loadQuestions(app.db.read, application.recruitmentKey)).find(({ position }) => position === number)
  if (!question) return refused('not-found')
  const qualifications = await loadQualifications(app.db.read, application.recruitmentKey)
  const answer = (await givenAnswers(app.db.read, application)).find(({ position }) => position === number)
  return ok({ ...common, step: 'correction', number, question: questionView(question, qualifications, language), answer: answer?.text ?? '' })
}
