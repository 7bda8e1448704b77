import { loadQuestions } from '#db/stores/questionnaires'
import { loadSamples, type SampleAnswer } from '#db/stores/sample-answers'
import type { Language, LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, type Result } from '~/domain/result'
import { sampleCount } from '~/domain/scoring/calibration'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface ScoredQuestion {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly anchors: Anchors | null
}

export interface SamplesPage {
  readonly head: DraftHead
  readonly samples: readonly Omit<SampleAnswer, 'key'>[]
  /** The questions that a sample can be an answer to. */
  readonly questions: readonly ScoredQuestion[]
  readonly languages: readonly Language[]
  readonly mayAdd: boolean
}

/** The sample answers that HR writes for the committee. */
export async function loadSamplesPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<SamplesPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const samples = await loadSamples(app.db.read, recruitment.key)
  const questions = (await loadQuestions(app.db.read, recruitment.key)).filter(({ isScored }) => isScored)
  return ok({
    head,
    samples: samples.map(({ key: _, ...sample }) => sample),
    questions: questions.map(({ id, position, prompt, anchors }) => ({ id, number: position, prompt, anchors })),
    languages: recruitment.languages,
    mayAdd: head.isEditable && questions.length > 0 && samples.length < sampleCount.most,
  })
}
