import { ownFeedback } from '#db/stores/own-answer'
import { loadQualifications, loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { nearestAnchor } from '~/domain/answering/draft'
import { strengthOf, type Band } from '~/domain/answering/feedback'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { anchorLevels, type AnchorLevel } from '~/domain/questionnaire/question'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held, type Held } from './held.server'

/** What an applicant was told of one answer. */
export interface TakenFeedback {
  readonly number: number
  /** 1–5 in half steps. */
  readonly level: number
  readonly band: Band | null
}

interface Anchor {
  readonly level: AnchorLevel
  readonly text: string
}

export interface QuestionFeedback extends TakenFeedback {
  readonly prompt: string
  /** That the question and its scale are written in. */
  readonly language: Language
  /** The described level that the own answer comes nearest to. */
  readonly own: Anchor | null
  /** The described level above it; null where there is none. */
  readonly next: Anchor | null
}

export interface Strength {
  readonly name: string
  readonly language: Language
  /** 1–5 in half steps; null: none of its questions was judged. */
  readonly level: number | null
}

export interface FeedbackPage {
  readonly post: string
  readonly postLanguage: Language
  readonly isConcluded: boolean
  readonly strengths: readonly Strength[]
  readonly questions: readonly QuestionFeedback[]
}

interface Told {
  readonly question: RecruitmentQuestion
  readonly halfSteps: number
  readonly band: Band | null
}

async function toldOf({ db: { read } }: AppContext, { application, recruitment }: Held): Promise<Told[]> {
  const rows = new Map((await ownFeedback(read, application.key)).map((row) => [row.questionKey, row]))
  if (rows.size === 0) return []
  return (await loadQuestions(read, recruitment.key)).flatMap((question) => {
    const row = rows.get(question.key)
    return row ? [{ question, halfSteps: row.halfSteps, band: row.band }] : []
  })
}

/** For the own copy. */
export async function feedbackTo(app: AppContext, found: Held): Promise<TakenFeedback[]> {
  return (await toldOf(app, found)).map(({ question, halfSteps, band }) => ({ number: question.position, level: halfSteps / 2, band }))
}

/** How the own answers were assessed: as it was reckoned at the conclusion, and nothing of anybody else's. */
export async function loadFeedback(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<FeedbackPage, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { recruitment: { key, texts, phase } } = found.value
  const told = await toldOf(app, found.value)
  return ok({
    post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language), isConcluded: phase === 'concluded',
    strengths: told.length === 0 ? [] : await strengths(app, key, { told, language }),
    questions: told.map((one) => shown(one, language)),
  })
}

async function strengths(app: AppContext, recruitmentKey: number, { told, language }: { told: readonly Told[]; language: InterfaceLanguage }): Promise<Strength[]> {
  return (await loadQualifications(app.db.read, recruitmentKey)).map(({ id, name }) => {
    const halfSteps = strengthOf(told.filter(({ question }) => question.qualificationIds.includes(id)).map(({ halfSteps: own, question: { weight } }) => ({ halfSteps: own, weight })))
    return { name: inLanguage(name, language), language: languageOfText(name, language), level: halfSteps === null ? null : halfSteps / 2 }
  })
}

function shown({ question: { position, prompt, anchors }, halfSteps, band }: Told, language: InterfaceLanguage): QuestionFeedback {
  const level = halfSteps / 2
  const nearest = nearestAnchor(level)
  const above = anchorLevels.find((one) => one > nearest)
  const anchor = (at: AnchorLevel | undefined): Anchor | null => (at !== undefined && anchors ? { level: at, text: inLanguage(anchors[at], language) } : null)
  return { number: position, prompt: inLanguage(prompt, language), language: languageOfText(prompt, language), level, band, own: anchor(nearest), next: anchor(above) }
}
