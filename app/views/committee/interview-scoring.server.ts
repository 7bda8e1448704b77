import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { handedInBy, handedInScores, ownInterviewScores, type InterviewScore } from '#db/stores/interview-scores'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import { summaryOf } from '~/domain/scoring/interview-summary'
import { scoreValue, scoreFromLevel } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'
import { shownQuestions, type ShownInterviewQuestion } from '../staff/interview-record.server'

export interface QuestionToScore extends ShownInterviewQuestion {
  /** As the form sends it; '' for none yet. */
  readonly score: string
  readonly note: string
  /** What was handed in, by name: null until the reader's own is. */
  readonly others: { readonly average: number | null; readonly spread: number | null; readonly isDisagreement: boolean; readonly given: readonly { readonly name: string; readonly level: number | null; readonly note: string }[] } | null
}

export interface InterviewScoringPage {
  readonly title: LocalText
  readonly candidateId: string
  readonly candidateNumber: string
  readonly questions: readonly QuestionToScore[]
  readonly isHandedIn: boolean
  readonly mayScore: boolean
}

/** One interview as a member judges it: their own alone until it is handed in, then what everybody handed in. Not before HR has released the names to the committee. */
export async function loadInterviewScoring(app: AppContext, actor: Actor, { recruitmentId, candidateId }: { recruitmentId: string; candidateId: string }): Promise<Result<InterviewScoringPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readInterviewScores' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const candidate = (await invitedCandidates(read, recruitmentKey)).find(({ id }) => id === candidateId)
  if (!candidate || (await steppedBackFrom(read, recruitmentKey, actor.key)).has(candidate.id)) return refused('not-found')
  if ((await countReleasedToCommittee(read, [candidate.key])) === 0) return refused('not-found')
  const isHandedIn = (await handedInBy(read, recruitmentKey, actor.key)).has(candidate.key)
  const questions = await interviewQuestionsOf(read, recruitmentKey)
  const own = await ownInterviewScores(read, { candidateKey: candidate.key, personKey: actor.key })
  const given = isHandedIn ? (await handedInScores(read, recruitmentKey)).filter(({ candidateKey }) => candidateKey === candidate.key) : null
  const keys = new Map(questions.map(({ key, id }) => [id, key]))
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title, candidateId, candidateNumber: candidate.number, isHandedIn,
    mayScore: !isHandedIn && decide(role, 'scoreInterviews', phase).allowed,
    questions: shownQuestions(questions).map((question) => ({ ...question, ...typedOf(own.get(keys.get(question.id) ?? 0)), others: given && othersOf(question.id, given) })),
  })
}

function typedOf(own: { level: number | null; note: string } | undefined): { score: string; note: string } {
  const score = own && scoreFromLevel(own.level)
  return { score: score ? scoreValue(score) : '', note: own?.note ?? '' }
}

function othersOf(questionId: string, scores: readonly InterviewScore[]): QuestionToScore['others'] {
  const given = scores.filter((score) => score.questionId === questionId)
  const [{ average, spread, isDisagreement } = { average: null, spread: null, isDisagreement: false }] = summaryOf([questionId], given)
  return { average, spread, isDisagreement, given: given.map(({ name, level, note }) => ({ name, level, note })) }
}
