import { ownHearings, type OwnHearing as Stored } from '#db/stores/hearing-comments'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { clearedAnswersOf, reviewersScoresOf } from '#db/stores/shortlist'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { anchorLevels } from '~/domain/questionnaire/question'
import { ok, type Result } from '~/domain/result'
import { isOver, type HearingReply, type HearingScore } from '~/domain/scoring/hearing'
import { letterOf } from '~/domain/scoring/reviewer-letter'
import type { AppContext } from '~/platform/app-context.server'
import { inLetterOrder } from '~/platform/reviewer-letters.server'
import { held, type Held } from './held.server'

/** What one reviewer gave, by a letter, with what was written for it. */
export interface OwnScore {
  readonly letter: string
  readonly level: number
  readonly notes: readonly string[]
}

/** One question that the applicant is heard about. */
export interface OwnGround {
  readonly number: number
  readonly prompt: string
  /** The language that the question and its scale are written in. */
  readonly language: Language
  /** As the committee reads it. */
  readonly answer: string
  readonly anchors: readonly { readonly level: number; readonly text: string }[]
  readonly scores: readonly OwnScore[]
}

/** A hearing as its applicant sees it: nothing of others, of places or of what is to come. */
export interface OwnHearing {
  readonly id: string
  readonly reason: string
  readonly openedOn: string
  readonly deadline: Date
  /** Whether a comment is taken now. */
  readonly isOpen: boolean
  readonly endedReason: string | null
  readonly grounds: readonly OwnGround[]
  readonly reply: HearingReply
  readonly text: string
  readonly revision: number
}

export interface OwnHearings {
  readonly post: string
  readonly postLanguage: Language
  readonly hearings: readonly OwnHearing[]
}

/** What an applicant is or was heard about, the latest first; none where the application is withdrawn. */
export async function loadOwnHearings(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnHearings, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { recruitment: { texts } } = found.value
  return ok({ post: inLanguage(texts.title, language), postLanguage: languageOfText(texts.title, language), hearings: await hearingsOfApplicant(app, found.value, language) })
}

/** The hearings alone. */
export async function hearingsOfApplicant(app: AppContext, { application, recruitment: { phase } }: Held, language: InterfaceLanguage): Promise<OwnHearing[]> {
  const stored = (await ownHearings(app.db.read, application.key)).filter(({ isWithdrawn }) => !isWithdrawn).reverse()
  const questions = stored.length > 0 ? await loadQuestions(app.db.read, application.recruitmentKey) : []
  return Promise.all(stored.map(async (hearing) => shown(hearing, { isNow: phase === 'shortlisting' && !isOver(hearing, app.clock.now()), grounds: await groundsOf(app, hearing, { questions, language }) })))
}

/** Whether there is a hearing of the applicant's, and whether one waits for them: for the status page. */
export async function hearingNote(app: AppContext, accessHash: string): Promise<{ isOpen: boolean; deadline: Date } | null> {
  const found = await held(app, accessHash)
  if (!found.ok) return null
  const { key, phase } = found.value.application
  const own = (await ownHearings(app.db.read, key)).filter(({ isWithdrawn }) => !isWithdrawn)
  const open = own.find((hearing) => phase === 'shortlisting' && !isOver(hearing, app.clock.now()))
  const latest = open ?? own.at(-1)
  return latest ? { isOpen: open !== undefined, deadline: latest.deadline } : null
}

function shown({ id, reason, openedOn, deadline, endedReason, reply, text, revision }: Stored, { isNow, grounds }: { isNow: boolean; grounds: readonly OwnGround[] }): OwnHearing {
  return { id, reason, openedOn, deadline, isOpen: isNow, endedReason, grounds, reply, text, revision }
}

interface Reading {
  readonly questions: readonly RecruitmentQuestion[]
  readonly language: InterfaceLanguage
}

async function groundsOf(app: AppContext, { candidateKey, candidateId, grounds }: Stored, { questions, language }: Reading): Promise<OwnGround[]> {
  const texts = new Map((await clearedAnswersOf(app.db.read, candidateKey)).map(({ questionKey, text }) => [questionKey, text]))
  const letters = await lettersOf(app, { candidateKey, candidateId })
  return questions.flatMap((question) => {
    const ground = grounds.find(({ questionId }) => questionId === question.id)
    if (!ground) return []
    const scores = ground.scores.map((score) => ownScore(score, letters)).sort((a, b) => (a.letter < b.letter ? -1 : 1))
    return [{
      number: question.position, prompt: inLanguage(question.prompt, language), language: languageOfText(question.prompt, language),
      answer: inLanguage(answerInWords(question, texts.get(question.key) ?? ''), language),
      anchors: question.anchors ? anchorLevels.map((level) => ({ level, text: inLanguage(question.anchors?.[level], language) })) : [],
      scores,
    }]
  })
}

/** The same letters as on the committee's page of the candidate, so that both sides can speak of one. */
async function lettersOf(app: AppContext, { candidateKey, candidateId }: { candidateKey: number; candidateId: string }): Promise<Map<string, string>> {
  const reviewers = [...new Set((await reviewersScoresOf(app.db.read, candidateKey)).map(({ reviewerId }) => reviewerId as string))]
  return new Map(inLetterOrder(app.keys, candidateId, reviewers).map((id, place) => [id, letterOf(place)]))
}

function ownScore({ reviewerId, level, note, revisionReason = '' }: HearingScore, letters: ReadonlyMap<string, string>): OwnScore {
  return { letter: letters.get(reviewerId) ?? '', level, notes: [note, revisionReason].filter((words) => words.trim() !== '') }
}
