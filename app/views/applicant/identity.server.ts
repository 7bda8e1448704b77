import { givenAnswers } from '#db/stores/applications'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { isReadyToSend } from '~/domain/questionnaire/answer'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { heldWhileWriting } from './held.server'

export interface IdentityPage {
  readonly post: string
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  readonly closed: IntakeRefusal | null
  /** New for every form: the same form posted again is the same submission. */
  readonly idempotencyKey: string
}

/** The last page: name and contact. Before the deadline it opens only when every answer is fit to be sent. */
export async function loadIdentityPage(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<IdentityPage, 'access-ended' | 'already-submitted' | 'incomplete'>> {
  const found = await heldWhileWriting(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, closed } = found.value
  if (closed === null && !isReadyToSend(await givenAnswers(app.db.read, application))) return refused('incomplete')
  return ok({
    post: inLanguage(recruitment.texts.title, language),
    deadline: recruitment.deadline, retentionMonths: recruitment.retentionMonths, closed,
    idempotencyKey: app.random.id(),
  })
}
