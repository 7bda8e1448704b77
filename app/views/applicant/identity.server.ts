import { givenAnswers } from '#db/stores/applications'
import { loadMembers } from '#db/stores/members'
import type { OwnIdentity } from '~/domain/identity'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { isReadyToSend } from '~/domain/questionnaire/answer'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { heldWhileWriting } from './held.server'
import { ownIdentity } from './own-identity.server'

export interface IdentityPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  readonly closed: IntakeRefusal | null
  /** As it was last saved or sent, for the applicant's own eyes; null at first. */
  readonly identity: OwnIdentity | null
  /** The names of those who judge, where the employer tells them; null where it does not. */
  readonly committee: readonly string[] | null
  /** Whether every answer is fit to be sent. */
  readonly isReady: boolean
  readonly isCorrecting: boolean
  /** New for every form: the same form posted again is the same submission. */
  readonly idempotencyKey: string
}

/** The last page: name and contact. They can be saved at any time; they are sent with the answers. */
export async function loadIdentityPage(app: AppContext, { accessHash, receiptCode }: ApplicantAccess, language: InterfaceLanguage): Promise<Result<IdentityPage, 'access-ended' | 'already-submitted'>> {
  const found = await heldWhileWriting(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, deadline, closed } = found.value
  return ok({
    post: inLanguage(recruitment.texts.title, language), postLanguage: languageOfText(recruitment.texts.title, language),
    deadline, retentionMonths: recruitment.retentionMonths, closed,
    identity: await ownIdentity(app, application, receiptCode),
    committee: recruitment.publishesCommittee ? await judgesOf(app, recruitment.key) : null,
    isReady: isReadyToSend(await givenAnswers(app.db.read, application)),
    isCorrecting: application.state === 'correcting',
    idempotencyKey: app.random.id(),
  })
}

async function judgesOf(app: AppContext, recruitmentKey: number): Promise<string[]> {
  return (await loadMembers(app.db.read, recruitmentKey)).filter(({ role }) => role !== 'redactor').map(({ name }) => name)
}
