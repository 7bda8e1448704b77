import { openRequests, type RequestToDecide } from '#db/stores/applicant-requests'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import type { Language, LocalText } from '~/domain/local-text'
import { answerInWords } from '~/domain/questionnaire/answer'
import { kinds } from '~/domain/questionnaire/kinds'
import { requestRefusal } from '~/domain/recruitment/after-deadline'
import { wordDifference, type WordDifference } from '~/domain/text/word-difference'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { deskName } from './neutral-label.server'

/** The application as the desk knows it. */
export interface RequestingApplication {
  readonly id: string
  readonly label: string
  readonly language: Language
}

/** An answer as it was sent and as it should read. */
export interface WantedAnswer {
  readonly number: number
  readonly prompt: LocalText
  /** Both texts with what differs; null for a fact. */
  readonly difference: WordDifference | null
  /** Of a fact: what it says and should say; null where it was left out. */
  readonly facts: { readonly before: LocalText | null; readonly after: LocalText | null }
}

export type DeskRequest =
  | { readonly id: string; readonly kind: 'correction'; readonly application: RequestingApplication; readonly answer: WantedAnswer }
  | {
    readonly id: string
    readonly kind: 'withdrawal'
    /** Only while clearing. Afterwards the redactor reads no more of what applicants wrote, and must not learn which of them it is. */
    readonly from: { readonly application: RequestingApplication; readonly why: string } | null
  }

export interface RequestsPage {
  readonly title: LocalText
  readonly isClearing: boolean
  readonly requests: readonly DeskRequest[]
}

/** What applicants have asked for and nobody has decided. */
export async function loadRequests(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<RequestsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'decideRequests' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const isClearing = phase === 'clearing'
  const questions = new Map((await loadQuestions(read, recruitmentKey)).map((question) => [question.key, question]))
  const waiting = (await openRequests(read, recruitmentKey)).filter(({ kind }) => requestRefusal(kind, phase) === null)
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    isClearing,
    requests: waiting.flatMap((request) => deskRequest(request, { recruitmentId, questions, isClearing })),
  })
}

interface Around {
  readonly recruitmentId: string
  readonly questions: ReadonlyMap<number, RecruitmentQuestion>
  readonly isClearing: boolean
}

function deskRequest(request: RequestToDecide, { recruitmentId, questions, isClearing }: Around): DeskRequest[] {
  const { id, kind, text } = request
  if (!isClearing) return [{ id, kind: 'withdrawal', from: null }]
  const application = { id: request.applicationId, label: deskName(recruitmentId, request.applicationId).label, language: request.language }
  if (kind === 'withdrawal') return [{ id, kind, from: { application, why: text } }]
  const question = questions.get(request.questionKey ?? -1)
  return question ? [{ id, kind, application, answer: wantedAnswer(question, request) }] : []
}

function wantedAnswer(question: RecruitmentQuestion, { presentText, text }: RequestToDecide): WantedAnswer {
  const { position, prompt, kind } = question
  const isWritten = kinds[kind].isWritten
  return {
    number: position, prompt,
    difference: isWritten ? wordDifference(presentText, text) : null,
    facts: { before: isWritten ? null : answerInWords(question, presentText), after: isWritten ? null : answerInWords(question, text) },
  }
}
