import { cleanAnswers, textsOf, veilsOfAll, type CleanAnswer } from '#db/stores/clean-answers'
import { veilState } from '#db/stores/clearing'
import type { Queries } from '#db/database.server'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { applyVeils } from '~/domain/anonymity/redaction'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { isFreeText } from '~/domain/questionnaire/question'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { answerOrder, deskName } from './neutral-label.server'

/** So many answers stand on a page: few enough that all of them are read. */
export const answersOnPage = 20

/** One answer without open findings, as the committee will read it. */
export interface CleanPageAnswer {
  readonly applicationId: string
  readonly label: string
  readonly language: Language
  readonly questionId: string
  readonly number: number
  readonly prompt: LocalText
  /** What a fact says; null for what is written, which is in `text`. */
  readonly fact: LocalText | null
  readonly text: string
  /** Whether something in it has been veiled. */
  readonly isVeiled: boolean
  /** How it is veiled now; sent along when it is cleared. */
  readonly state: string
}

export interface CleanPage {
  readonly title: LocalText
  readonly answers: readonly CleanPageAnswer[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

interface Asked {
  readonly recruitmentId: string
  /** From 1; one that is not there is the nearest. */
  readonly page: number
}

/** The answers of all applications that nobody has cleared and in which nothing waits for a decision, in random order. */
export async function loadCleanPage(app: AppContext, actor: Actor, asked: Asked): Promise<Result<CleanPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const { recruitmentId } = asked
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readOriginalAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const all = (await cleanAnswers(read, recruitmentKey))
    .map((answer) => ({ ...answer, order: answerOrder(recruitmentId, answer.applicationId, answer.questionId) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))

  const pages = Math.max(Math.ceil(all.length / answersOnPage), 1)
  const page = Math.min(Math.max(Math.trunc(asked.page), 1), pages)
  const shown = all.slice((page - 1) * answersOnPage, page * answersOnPage)
  const { texts } = await loadRecruitment(read, recruitmentKey)
  return ok({ title: texts.title, answers: await answersToRead(read, { recruitmentKey, recruitmentId }, shown), total: all.length, page, pages })
}

async function answersToRead(read: Queries, { recruitmentKey, recruitmentId }: { recruitmentKey: number; recruitmentId: string }, shown: readonly CleanAnswer[]): Promise<CleanPageAnswer[]> {
  const applicationKeys = [...new Set(shown.map(({ applicationKey }) => applicationKey))]
  const texts = await textsOf(read, applicationKeys)
  const veils = await veilsOfAll(read, applicationKeys)
  const questions = new Map((await loadQuestions(read, recruitmentKey)).map((question) => [question.key, question]))
  return shown.flatMap(({ applicationKey, applicationId, questionKey, questionId }) => {
    const isOf = (one: { applicationKey: number; questionKey: number }) => one.applicationKey === applicationKey && one.questionKey === questionKey
    const [answer, question, own] = [texts.find(isOf), questions.get(questionKey), veils.filter(isOf)]
    if (!answer || !question) return []
    return [{
      applicationId, questionId, number: question.position, prompt: question.prompt, language: answer.language,
      label: deskName(recruitmentId, applicationId).label,
      fact: isFreeText(question) ? null : answerInWords(question, answer.text),
      text: applyVeils(answer.text, own, answer.language), isVeiled: own.length > 0, state: veilState(answer, own),
    }]
  })
}
