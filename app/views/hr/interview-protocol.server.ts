import { calledOf, type Called } from '#db/stores/called-later'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import type { InterviewScore } from '#db/stores/interview-scores'
import { loadLock } from '#db/stores/shortlist'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { interviewProtocol } from '~/platform/interview-protocol.server'
import { interviewed } from '~/platform/interviews.server'
import { interviewRecords, shownQuestions, type ShownInterviewed, type ShownInterviewQuestion } from '../staff/interview-record.server'

export type GivenInInterview = Pick<InterviewScore, 'questionId' | 'name' | 'level' | 'note'>

export interface InterviewProtocolPage {
  readonly title: LocalText
  readonly concludedAt: Date | null
  /** SHA-256 of this document, and of the protocol of the selection beside which it stands. */
  readonly hash: string
  readonly lockHash: string
  readonly questions: readonly ShownInterviewQuestion[]
  readonly candidates: readonly (ShownInterviewed & { readonly given: readonly GivenInInterview[] })[]
  readonly called: readonly Omit<Called, 'candidateKey'>[]
}

/** The interviews as they stand for good, once the recruitment is over. */
export async function loadInterviewProtocol(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewProtocolPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readInterviewProtocol' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  const { texts, concludedAt } = await loadRecruitment(read, recruitmentKey)
  const given = new Map((await interviewed(read, recruitmentKey)).map(({ candidate, scores }) => [candidate.id as string, scores.map(({ questionId, name, level, note }) => ({ questionId, name, level, note }))]))
  return ok({
    title: texts.title, concludedAt, hash: (await interviewProtocol(read, recruitmentKey)).hash, lockHash: (await loadLock(read, recruitmentKey))?.hash ?? '',
    questions: shownQuestions(await interviewQuestionsOf(read, recruitmentKey)),
    candidates: (await interviewRecords(read, recruitmentKey, { key: actor.key, maySee: () => true })).map((one) => ({ ...one, given: given.get(one.candidateId) ?? [] })),
    called: (await calledOf(read, recruitmentKey)).map(({ candidateKey: _, ...called }) => called),
  })
}

/** The same as it is hashed, byte for byte: canonical JSON, with numbers and ids and no names. */
export async function loadInterviewProtocolFile(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<{ name: string; text: string }, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readInterviewProtocol' })
  if (!admitted.ok) return admitted
  const { text, hash } = await interviewProtocol(app.db.read, admitted.value.recruitmentKey)
  return ok({ name: `interviews-${hash.slice(0, 16)}.json`, text })
}
