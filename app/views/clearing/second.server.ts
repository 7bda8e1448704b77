import { veilsOfAll } from '#db/stores/clean-answers'
import { veilState } from '#db/stores/clearing'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { waitingForSecond } from '#db/stores/second-readings'
import { applyVeils } from '~/domain/anonymity/redaction'
import type { Language, LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { answerOrder, deskName } from './neutral-label.server'

/** An answer that a colleague has cleared, as it was written and as the committee will read it. */
export interface SecondAnswer {
  readonly applicationId: string
  readonly label: string
  readonly language: Language
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  readonly original: string
  readonly forCommittee: string
  /** How it is veiled now; sent along with what the reader says. */
  readonly state: string
}

export interface SecondPage {
  readonly title: LocalText
  /** The next so many. */
  readonly answers: readonly SecondAnswer[]
  readonly total: number
}

const shownAtOnce = 20

/** The sampled answers that wait for this person as their second reader, in random order. */
export async function loadSecondPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<SecondPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readOriginalAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const waiting = (await waitingForSecond(read, recruitmentKey, actor.key))
    .map((answer) => ({ ...answer, order: answerOrder(recruitmentId, answer.applicationId, answer.questionId) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const shown = waiting.slice(0, shownAtOnce)
  const veils = await veilsOfAll(read, [...new Set(shown.map(({ applicationKey }) => applicationKey))])
  const questions = new Map((await loadQuestions(read, recruitmentKey)).map((question) => [question.key, question]))

  const answers = shown.flatMap(({ applicationKey, applicationId, questionKey, questionId, language, text }): SecondAnswer[] => {
    const question = questions.get(questionKey)
    if (!question) return []
    const own = veils.filter((veil) => veil.applicationKey === applicationKey && veil.questionKey === questionKey)
    return [{
      applicationId, questionId, language, label: deskName(recruitmentId, applicationId).label, number: question.position, prompt: question.prompt,
      original: text, forCommittee: applyVeils(text, own, language), state: veilState({ text }, own),
    }]
  })
  const { texts } = await loadRecruitment(read, recruitmentKey)
  return ok({ title: texts.title, answers, total: waiting.length })
}
