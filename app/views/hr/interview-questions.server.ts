import { areInterviewsScored, interviewQuestionsOf } from '#db/stores/interview-questions'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { Language, LocalText } from '~/domain/local-text'
import { isAmong } from '~/domain/questionnaire/taking-over'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { shownQuestions, type ShownInterviewQuestion } from '../staff/interview-record.server'

export interface InterviewQuestionsPage {
  readonly title: LocalText
  /** The languages of the post. */
  readonly languages: readonly Language[]
  readonly questions: readonly ShownInterviewQuestion[]
  /** Questions of the family's bank, with a scale, that are not among these yet. */
  readonly fromBank: { readonly family: string; readonly questions: readonly { readonly id: string; readonly prompt: LocalText }[] } | null
  readonly isFrozen: boolean
  readonly mayEdit: boolean
}

/** The questions of the interview and their scales. */
export async function loadInterviewQuestions(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewQuestionsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readInterviewPlan' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const { texts, languages, jobFamily } = await loadRecruitment(read, recruitmentKey)
  const questions = await interviewQuestionsOf(read, recruitmentKey)
  const isFrozen = await areInterviewsScored(read, recruitmentKey)
  const mayEdit = !isFrozen && decide(role, 'prepareInterviews', phase).allowed
  const bank = mayEdit ? await availableBank(read, jobFamily) : null
  const left = bank?.questions.filter(({ id, anchors, prompt }) => anchors !== null && !isAmong(questions, { prompt, source: { family: bank.id, questionId: id } })) ?? []
  return ok({
    title: texts.title, languages, questions: shownQuestions(questions), isFrozen, mayEdit,
    fromBank: bank && left.length > 0 ? { family: bank.id, questions: left.map(({ id, prompt }) => ({ id, prompt })) } : null,
  })
}
