import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { heldWhileWriting } from './held.server'
import { ownAnswers, type OwnAnswer } from './own-answers.server'

export interface CheckPage {
  readonly post: string
  readonly deadline: Date | null
  readonly closed: IntakeRefusal | null
  readonly answers: readonly OwnAnswer[]
  /** The answers that keep the application from being sent: missing ones and those that are too long. */
  readonly toMend: readonly OwnAnswer[]
}

/** All answers on one page, before they are sent. */
export async function loadCheck(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<CheckPage, 'access-ended' | 'already-submitted'>> {
  const found = await heldWhileWriting(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, closed } = found.value
  const answers = await ownAnswers(app, application, language)
  return ok({
    post: inLanguage(recruitment.texts.title, language), deadline: recruitment.deadline, closed, answers,
    toMend: answers.filter(({ state, mayBeLeftOut }) => state === 'over' || (state === 'empty' && !mayBeLeftOut)),
  })
}
