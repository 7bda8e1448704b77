import { completePanel, introductionRead, ownSampleLevels, panelSoFar, preparationOf } from '#db/stores/calibration'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { loadSamples, type SampleAnswer } from '#db/stores/sample-answers'
import { decide } from '~/domain/access/capabilities'
import type { Language, LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import { ok, refused, type Result } from '~/domain/result'
import { agreement, panelLevels, type Agreement, type PanelLevels } from '~/domain/scoring/calibration'
import type { Level } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface IntroductionPage {
  readonly title: LocalText
  readonly readAt: Date | null
  readonly mayAcknowledge: boolean
  /** Sample answers wait for this reviewer. */
  readonly hasSamples: boolean
}

/** What a reviewer reads before the first answer, and when this one did. */
export async function loadIntroduction(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<IntroductionPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const part = { recruitmentKey, personKey: actor.key }
  const { samples, scored } = await preparationOf(read, part)
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    readAt: await introductionRead(read, part),
    mayAcknowledge: decide(role, 'prepareToScore', phase).allowed,
    hasSamples: scored < samples,
  })
}

/** A sample answer as a reviewer meets it. What it was meant to be is there only once this reviewer has scored it. */
export interface SampleToScore {
  readonly id: string
  readonly number: number
  readonly question: { readonly number: number; readonly prompt: LocalText; readonly anchors: Anchors | null }
  readonly language: Language
  readonly text: string
  readonly compared: Comparison | null
}

export interface Comparison {
  /** Null: I could not judge it. */
  readonly own: Level | null
  readonly intended: Level
  readonly reason: string
  readonly agreement: Agreement
  /** Null until everybody on the panel has scored the samples; it does not say who is missing, nor how many. */
  readonly panel: PanelLevels | null
}

export interface SamplesPage {
  readonly title: LocalText
  readonly samples: readonly SampleToScore[]
  readonly isScored: boolean
  readonly mayScore: boolean
  /** Real answers are open. */
  readonly mayGoOn: boolean
}

/** The sample answers: to be scored, and then compared. Nothing here tells how far anybody else has come until all are done. */
export async function loadSamplesPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<SamplesPage, 'not-found' | 'not-now' | 'introduction'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const part = { recruitmentKey, personKey: actor.key }
  const mayScore = decide(role, 'prepareToScore', phase).allowed
  if (mayScore && (await introductionRead(read, part)) === null) return refused('introduction')

  const samples = await loadSamples(read, recruitmentKey)
  const questions = await loadQuestions(read, recruitmentKey)
  const own = await ownSampleLevels(read, part)
  const panel = own.size > 0 ? await panelOf(app, admitted.value, samples.length) : null
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    samples: samples.map((sample, index) => ({ ...shown(sample, index + 1, questions), compared: compared(sample, own, panel) })),
    isScored: own.size > 0,
    mayScore,
    mayGoOn: decide(role, 'score', phase).allowed,
  })
}

type Panel = Awaited<ReturnType<typeof completePanel>>

/** The panel's levels when all have given theirs, or when the committee sees each other's scores anyhow. */
function panelOf(app: AppContext, { recruitmentKey, role, phase }: Admitted, samples: number): Promise<Panel> {
  return decide(role, 'readRanking', phase).allowed ? panelSoFar(app.db.read, recruitmentKey) : completePanel(app.db.read, recruitmentKey, samples)
}

function shown({ id, questionId, language, text }: SampleAnswer, number: number, questions: readonly RecruitmentQuestion[]): Omit<SampleToScore, 'compared'> {
  const question = questions.find((one) => one.id === questionId)
  return { id, number, language, text, question: { number: question?.position ?? 0, prompt: question?.prompt ?? {}, anchors: question?.anchors ?? null } }
}

function compared({ key, intendedLevel, reason }: SampleAnswer, own: ReadonlyMap<number, Level | null>, panel: Panel): Comparison | null {
  const level = own.get(key)
  if (level === undefined) return null
  return { own: level, intended: intendedLevel, reason, agreement: agreement(level, intendedLevel), panel: panel && panelLevels(panel.get(key) ?? []) }
}
