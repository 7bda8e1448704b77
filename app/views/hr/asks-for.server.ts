import { loadQuestions } from '#db/stores/questionnaires'
import type { FindingCategory } from '~/domain/anonymity/categories'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface AsksForPage {
  readonly head: DraftHead
  readonly position: number
  readonly prompt: LocalText
  readonly asksFor: readonly FindingCategory[]
}

/** What one question asks for on purpose. */
export async function loadAsksForPage(app: AppContext, actor: Actor, { recruitmentId, questionId }: { recruitmentId: string; questionId: string }): Promise<Result<AsksForPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const question = (await loadQuestions(app.db.read, recruitment.key)).find(({ id }) => id === questionId)
  return question ? ok({ head, position: question.position, prompt: question.prompt, asksFor: question.asksFor }) : refused('not-found')
}
