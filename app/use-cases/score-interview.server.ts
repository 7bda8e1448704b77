import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { interviewQuestionsOf, type InterviewQuestion } from '#db/stores/interview-questions'
import { handedInBy, insertSheet, ownInterviewScores, putInterviewScore, type ToScore } from '#db/stores/interview-scores'
import { recordedOutcomes } from '#db/stores/interview-outcomes'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBackFrom } from '#db/stores/recusals'
import type { CandidateRow } from '#db/stores/shortlist'
import { saidNo, standingOutcomes } from '~/domain/recruitment/interview-outcome'
import { ok, refused, type Result } from '~/domain/result'
import { longestNote } from '~/domain/scoring/evidence-note'
import { levelOf, type Score } from '~/domain/scoring/score'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'

export interface ScoreInterview {
  readonly recruitmentId: string
  readonly candidateId: string
  /** By the question's id; a question that is left out is not judged yet. */
  readonly scores: ReadonlyMap<string, { readonly score: Score | null; readonly note: string }>
  /** Handed in: it stands, and what the others handed in can be read. */
  readonly isHandedIn: boolean
}

export type ScoreInterviewRefusal = 'not-found' | 'not-now' | 'stale' | 'over-limit' | 'incomplete'

/**
 * A member judges the interview of one candidate, question by question, alone: kept until it is handed in, and never changed after. Who stepped back
 * from the candidate while names were hidden finds no such page.
 */
export function scoreInterview(app: AppContext, actor: Actor, { recruitmentId, candidateId, scores, isHandedIn }: ScoreInterview): Promise<Result<null, ScoreInterviewRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'scoreInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const candidate = await candidateToScore(tx, { recruitmentKey, candidateId, personKey: actor.key })
    if (!candidate.ok) return candidate
    const questions = await interviewQuestionsOf(tx, recruitmentKey)
    const given = givenTo(questions, scores)
    if ([...scores.values()].some(({ note }) => note.length > longestNote)) return refused('over-limit')
    if (isHandedIn && (questions.length === 0 || given.length < questions.length)) return refused('incomplete')

    const place = { recruitmentKey, candidateKey: candidate.value.key, personKey: actor.key }
    await putGiven(tx, place, given)
    if (!isHandedIn) return ok(null)
    await insertSheet(tx, place)
    await record(tx, app, { organisationKey, action: 'interview-scored', recruitmentId, actorId: actor.id, details: { candidate: candidate.value.number } })
    return ok(null)
  })
}

interface Judging {
  readonly recruitmentKey: number
  readonly candidateId: string
  readonly personKey: number
}

/** One of the invited whom this member may still judge. */
async function candidateToScore(tx: Queries, { recruitmentKey, candidateId, personKey }: Judging): Promise<Result<CandidateRow, 'not-found' | 'not-now' | 'stale'>> {
  const candidate = (await invitedCandidates(tx, recruitmentKey)).find(({ id }) => id === candidateId)
  if (!candidate || (await steppedBackFrom(tx, recruitmentKey, personKey)).has(candidate.id)) return refused('not-found')
  if ((await countReleasedToCommittee(tx, [candidate.key])) === 0) return refused('not-found') // the committee does not know yet who it is
  if ((await handedInBy(tx, recruitmentKey, personKey)).has(candidate.key)) return refused('stale')
  const standing = standingOutcomes(await recordedOutcomes(tx, recruitmentKey)).get(candidate.key)
  return saidNo(standing?.outcome ?? null) ? refused('not-now') : ok(candidate)
}

type Given = Pick<ToScore, 'questionKey' | 'level' | 'note'>

function givenTo(questions: readonly InterviewQuestion[], scores: ScoreInterview['scores']): Given[] {
  return questions.flatMap(({ key, id }) => {
    const typed = scores.get(id)
    return typed?.score ? [{ questionKey: key, level: levelOf(typed.score), note: typed.note }] : []
  })
}

async function putGiven(tx: Queries, place: Omit<ToScore, keyof Given>, given: readonly Given[]): Promise<void> {
  const before = await ownInterviewScores(tx, place)
  for (const one of given) {
    const stored = before.get(one.questionKey)
    if (stored?.level !== one.level || stored.note !== one.note) await putInterviewScore(tx, { ...place, ...one })
  }
}
