import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

export interface CodePage {
  readonly post: string
  readonly deadline: Date | null
  readonly isSent: boolean
}

/** The page that shows the receipt code, which comes from the applicant's own cookie. */
export async function loadCodePage(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<CodePage, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, deadline } = found.value
  return ok({ post: inLanguage(recruitment.texts.title, language), deadline, isSent: application.state !== 'begun' })
}
