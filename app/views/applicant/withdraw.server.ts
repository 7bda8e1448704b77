import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

export interface WithdrawPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  readonly isSent: boolean
}

/** Before an application is taken back. After the deadline what was sent is taken back through a person. */
export async function loadWithdraw(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<WithdrawPage, 'access-ended' | 'already-submitted'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application: { state }, recruitment, closed } = found.value
  if (state === 'withdrawn' || (state !== 'begun' && closed !== null)) return refused('already-submitted')
  return ok({ post: inLanguage(recruitment.texts.title, language), postLanguage: languageOfText(recruitment.texts.title, language), isSent: state !== 'begun' })
}
