import { requestsOf, type OwnRequest as StoredRequest } from '#db/stores/applicant-requests'
import type { HeldApplication } from '#db/stores/applications'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { inLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { requestRefusal, type RequestDecision, type RequestKind } from '~/domain/recruitment/after-deadline'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

/** What the applicant has asked for, and what came of it. */
export interface OwnRequest {
  readonly id: string
  readonly kind: RequestKind
  /** The question's number; null for a withdrawal. */
  readonly number: number | null
  /** What was asked for, as it is read: how the answer should be, or why; '' when nothing was written. */
  readonly words: string
  readonly decision: RequestDecision
  readonly reason: string
}

export interface AfterDeadline {
  /** How the application was withdrawn: before there were candidates its answers were deleted; null: it was not. */
  readonly withdrawn: 'deleted' | 'set-aside' | null
  readonly mayCorrect: boolean
  readonly mayWithdraw: boolean
  /** Nothing can be corrected any more since the answers are being, or have been, scored. */
  readonly hasScoringBegun: boolean
  readonly requests: readonly OwnRequest[]
}

/** What an applicant can ask for after the deadline and has asked for; null where there is nothing to say of it. */
export async function loadAfterDeadline(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<AfterDeadline | null> {
  const found = await held(app, accessHash)
  if (!found.ok) return null
  const { application } = found.value
  const after = afterDeadline(application, await ownRequests(app, application, language))
  const hasAnything = after.mayWithdraw || after.withdrawn !== null || after.requests.length > 0
  return hasAnything ? after : null
}

async function ownRequests(app: AppContext, { key, recruitmentKey }: HeldApplication, language: InterfaceLanguage): Promise<OwnRequest[]> {
  const stored = await requestsOf(app.db.read, key)
  if (stored.length === 0) return []
  const questions = new Map((await loadQuestions(app.db.read, recruitmentKey)).map((question) => [question.key, question]))
  return stored.map((request) => shown(request, request.questionKey === null ? undefined : questions.get(request.questionKey), language))
}

function shown({ id, kind, text, decision, reason }: StoredRequest, question: RecruitmentQuestion | undefined, language: InterfaceLanguage): OwnRequest {
  return { id, kind, number: question?.position ?? null, words: question ? inLanguage(answerInWords(question, text), language) : text, decision, reason }
}

function afterDeadline({ state, phase }: HeldApplication, requests: readonly OwnRequest[]): AfterDeadline {
  const isSetAside = requests.some(({ kind, decision }) => kind === 'withdrawal' && decision === 'accepted')
  const withdrawn = state === 'withdrawn' ? 'deleted' : isSetAside ? 'set-aside' : null
  const may = (kind: RequestKind) => state === 'submitted' && withdrawn === null && requestRefusal(kind, phase) === null
  return {
    withdrawn, requests,
    mayCorrect: may('correction'), mayWithdraw: may('withdrawal'),
    hasScoringBegun: requestRefusal('correction', phase) === 'scoring-begun',
  }
}
