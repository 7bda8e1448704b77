import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import type { OwnIdentity } from '~/domain/identity'
import { maySealAnew } from '~/domain/recruitment/seal-anew'
import { ok, refused, type Result } from '~/domain/result'
import { isUnderLostKey } from '~/identity/state-door.server'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { held } from './held.server'
import { ownIdentity } from './own-identity.server'

export interface SealAnewPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  /** What will be sealed, from the own copy that the receipt code opens; null: there is none, and it is asked for. */
  readonly identity: OwnIdentity | null
  /** The shortlisted have been opened already: who is one of them is handed over at once. */
  readonly isLate: boolean
}

/** What is to be sealed anew; `not-now` where nothing is. */
export async function loadSealAnew(app: AppContext, { accessHash, receiptCode }: ApplicantAccess, language: InterfaceLanguage): Promise<Result<SealAnewPage, 'access-ended' | 'not-now'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment } = found.value
  if (!maySealAnew(application) || !(await isUnderLostKey(app.db.read, application.key))) return refused('not-now')
  const { title } = recruitment.texts
  return ok({ post: inLanguage(title, language), postLanguage: languageOfText(title, language), identity: await ownIdentity(app, application, receiptCode), isLate: recruitment.phase === 'unsealed' })
}

/** Whether this applicant is to be asked for it. */
export async function isAskedToSealAnew(app: AppContext, accessHash: string): Promise<boolean> {
  const found = await held(app, accessHash)
  return found.ok && maySealAnew(found.value.application) && isUnderLostKey(app.db.read, found.value.application.key)
}
