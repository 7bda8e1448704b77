import { ownAnswers, ownFeedback, type OwnAnswer } from '#db/stores/own-answer'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held, type Held } from './held.server'

export interface OwnAnswerPage {
  readonly post: string
  readonly postLanguage: Language
  /** `cancelled`: nobody is employed, and that is the answer to everybody. */
  readonly stands: 'none' | 'sent' | 'cancelled' | 'withdrawn'
  /** With its reasons, once it is sent. */
  readonly answer: OwnAnswer | null
  /** That it took the place of, the latest first. */
  readonly earlier: readonly OwnAnswer[]
  readonly hasFeedback: boolean
}

/** What one application was answered, and what it had been answered before, the latest first. */
export async function answersTo(app: AppContext, { application: { key } }: Held): Promise<{ answer: OwnAnswer | null; earlier: readonly OwnAnswer[] }> {
  const [answer = null, ...earlier] = await ownAnswers(app.db.read, key)
  return { answer, earlier }
}

function standsOf({ application: { state, phase } }: Held, answer: OwnAnswer | null): OwnAnswerPage['stands'] {
  if (answer) return 'sent'
  if (state === 'withdrawn') return 'withdrawn'
  return phase === 'cancelled' && state !== 'begun' ? 'cancelled' : 'none'
}

/** The answer behind a receipt code. It stands there from the moment it is sent, whether a mail arrives or not. */
export async function loadOwnAnswer(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnAnswerPage, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment: { texts } } = found.value
  const { answer, earlier } = await answersTo(app, found.value)
  return ok({
    post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language), answer, earlier, stands: standsOf(found.value, answer),
    hasFeedback: (await ownFeedback(app.db.read, application.key)).length > 0,
  })
}

/** Whether there is an answer, and feedback, to be read: for the status page. */
export async function afterwardsNote(app: AppContext, accessHash: string): Promise<{ hasAnswer: boolean; hasFeedback: boolean }> {
  const found = await held(app, accessHash)
  if (!found.ok) return { hasAnswer: false, hasFeedback: false }
  const stands = standsOf(found.value, (await answersTo(app, found.value)).answer)
  return { hasAnswer: stands === 'sent' || stands === 'cancelled', hasFeedback: (await ownFeedback(app.db.read, found.value.application.key)).length > 0 }
}
