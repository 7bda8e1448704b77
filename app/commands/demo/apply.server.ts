import type { RecruitmentQuestion } from '#db/stores/questionnaires'
import type { Identity } from '~/domain/identity'
import { noticeVersion } from '~/domain/recruitment/notice'
import { accessHash } from '~/platform/applicant-session.server'
import type { AppContext } from '~/platform/app-context.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { submitApplication } from '~/use-cases/submit-application.server'
import { mustSucceed } from './walk.server'

export interface Applying {
  readonly recruitmentId: string
  readonly questions: readonly RecruitmentQuestion[]
  readonly identity: Identity
  /** Texts by the id of the question in its bank. */
  readonly answers: Readonly<Record<string, string>>
  /** Whether the application is sent, or only begun. */
  readonly isSent: boolean
}

/** One person applies, as in the browser: begins, answers each question, gives name and contact last. Gives the receipt code. */
export async function apply(app: AppContext, { recruitmentId, questions, identity, answers, isSent }: Applying): Promise<string> {
  const keys = mustSucceed(await beginApplication(app, { recruitmentId, noticeVersion, language: 'da', clientAddress: app.random.id() }))
  const access = accessHash(app, keys.token)
  for (const { position, source } of questions) {
    const typed = answers[source?.questionId ?? '']
    if (typed !== undefined) mustSucceed(await saveAnswer(app, { accessHash: access, position, typed, revision: 0 }))
  }
  if (isSent) mustSucceed(await submitApplication(app, { accessHash: access, receiptCode: keys.receiptCode, identity, idempotencyKey: app.random.id(), language: 'da' }))
  return keys.receiptCode
}
