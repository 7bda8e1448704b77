import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { periodsOf, type RetentionPeriods } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'
import { ownAnswers, type OwnAnswer } from './own-answers.server'

/** Where the recruitment is, as far as it concerns every applicant alike: it says nothing of anyone's outcome. */
export type PublicStage = 'open' | 'clearing' | 'scoring' | 'choosing' | 'interviews' | 'concluded' | 'cancelled'

export const stages: Readonly<Record<Phase, PublicStage>> = {
  draft: 'open', open: 'open', clearing: 'clearing', scoring: 'scoring', shortlisting: 'choosing', locked: 'choosing',
  unsealed: 'interviews', concluded: 'concluded', erased: 'concluded', cancelled: 'cancelled',
}

export interface SentPage {
  readonly post: string
  /** The language that the post's title is written in. */
  readonly postLanguage: Language
  readonly stage: PublicStage
  readonly deadline: Date | null
  readonly retentionMonths: number | null
  /** As the post promised, by outcome; null where it promised nothing. */
  readonly periods: RetentionPeriods | null
  readonly contact: string
  readonly answers: readonly OwnAnswer[]
  /** Whether it can be corrected or taken back now, without anybody's help. */
  readonly mayChange: boolean
  /** What stands here is what was sent; the corrections are not sent yet. */
  readonly isCorrecting: boolean
}

/** What was sent and where it is now: for the receipt and the status page. */
export async function loadSent(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<SentPage, 'access-ended' | 'not-now'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application, recruitment, deadline, closed } = found.value
  if (application.state === 'begun') return refused('not-now')
  const { retentionMonths, contact, phase, texts } = recruitment
  return ok({
    post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language), stage: stages[phase], deadline, retentionMonths, periods: periodsOf(recruitment), contact,
    answers: (await ownAnswers(app, application, { language, asSent: true })).filter(({ text }) => text !== ''),
    mayChange: closed === null && application.state !== 'withdrawn', isCorrecting: application.state === 'correcting',
  })
}
