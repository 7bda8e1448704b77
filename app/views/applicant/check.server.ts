import { findHints } from '~/detection/hints'
import { withWarnings } from '~/detection/warnings'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import type { IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, type Result } from '~/domain/result'
import { isFreeText } from '~/domain/questionnaire/question'
import type { AppContext } from '~/platform/app-context.server'
import type { ApplicantAccess } from '~/platform/applicant-session.server'
import { heldWhileWriting } from './held.server'
import { ownAnswers, type OwnAnswer } from './own-answers.server'
import { loadOwnWords } from './own-words.server'

export interface CheckPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  readonly deadline: Date | null
  readonly closed: IntakeRefusal | null
  readonly answers: readonly OwnAnswer[]
  /** The answers that keep the application from being sent: missing ones and those that are too long. */
  readonly toMend: readonly OwnAnswer[]
  readonly isCorrecting: boolean
  /** What may reveal the applicant: their own name and contact as far as they are filled in, and what the detector is sure of. Nothing is stopped by it. */
  readonly hints: readonly { readonly number: number; readonly words: readonly string[] }[]
}

/** All answers on one page, before they are sent. */
export async function loadCheck(app: AppContext, access: ApplicantAccess, language: InterfaceLanguage): Promise<Result<CheckPage, 'access-ended' | 'already-submitted'>> {
  const found = await heldWhileWriting(app, access.accessHash)
  if (!found.ok) return found
  const { application, recruitment, deadline, closed } = found.value
  const answers = await ownAnswers(app, application, { language })
  const own = await loadOwnWords(app, access)
  return ok({
    post: inLanguage(recruitment.texts.title, language), postLanguage: languageOfText(recruitment.texts.title, language), deadline, closed, answers, isCorrecting: application.state === 'correcting',
    toMend: answers.filter(({ state, mayBeLeftOut }) => state === 'over' || (state === 'empty' && !mayBeLeftOut)),
    hints: answers.filter(isFreeText).flatMap(({ number, text, asksFor }) => {
      const hints = withWarnings(own === null ? [] : findHints(text, own), app.detector.warn(text, { language, without: new Set(asksFor) }))
      return hints.length > 0 ? [{ number, words: hints.map(({ words }) => words) }] : []
    }),
  })
}
