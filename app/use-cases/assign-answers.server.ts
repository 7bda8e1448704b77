import type { Queries } from '#db/database.server'
import { blockedPairsIn, destroyRelationsOf } from '#db/stores/blocked-pairs'
import { insertAssignments, type NewAssignment } from '#db/stores/candidates'
import { loadMembers } from '#db/stores/members'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { reviewerOrder, shuffled } from '~/domain/anonymity/shuffle'
import type { CandidateId } from '~/domain/ids'
import { allocate, type EveryoneBecause } from '~/domain/scoring/allocation'
import type { AppContext } from '~/platform/app-context.server'

export interface MadeCandidate {
  readonly id: CandidateId
  readonly key: number
  readonly applicationKey: number
}

export interface ToAssign {
  readonly recruitmentKey: number
  readonly candidates: readonly MadeCandidate[]
  readonly seed: string
}

/** How the field was shared out, for the log: nothing of it hangs on who is off whom, unless that kept the reviewers apart. */
export interface Assigned {
  readonly assignments: number
  /** Null: the field was divided. */
  readonly everyone: EveryoneBecause | null
}

/**
 * Each reviewer gets what they read, in an order of their own that can be made again from the seed in the log. Where a relation
 * was declared somebody else reads; where nobody else is left, the place is kept and the reviewer never sees it. What was
 * declared is destroyed: it has done its work.
 */
export async function assignAnswers(tx: Queries, app: AppContext, { recruitmentKey, candidates, seed }: ToAssign): Promise<Assigned> {
  const reviewers = (await loadMembers(tx, recruitmentKey)).filter(({ role }) => role !== 'redactor')
  const scored = (await loadQuestions(tx, recruitmentKey)).filter(({ isScored }) => isScored)
  const isOff = await offPairs(tx, recruitmentKey, candidates)
  const keyOf = new Map(candidates.map(({ id, key }) => [id, key]))
  const { readersOf, everyone } = allocate({
    seed, candidateIds: candidates.map(({ id }) => id), reviewerIds: reviewers.map(({ id }) => id), perAnswer: (await loadRecruitment(tx, recruitmentKey)).readersPerAnswer,
    isBlocked: (candidateId, reviewerId) => isOff(candidateId, reviewers.find(({ id }) => id === reviewerId)?.key ?? 0),
  })

  const rows = reviewers.flatMap((reviewer) => {
    const own = candidates.map(({ id }) => id).filter((id) => readersOf.get(id)?.includes(reviewer.id))
    return scored.flatMap((question) => reviewerOrder({ seed, reviewerId: reviewer.id, questionId: question.id }, own).map((candidateId, position): NewAssignment => ({
      id: app.random.id(), recruitmentKey, personKey: reviewer.key, questionKey: question.key, position, candidateKey: keyOf.get(candidateId) ?? 0,
      recusal: isOff(candidateId, reviewer.key) ? 'declared' : 'none',
    })))
  })
  await insertAssignments(tx, shuffled(rows, () => app.random.uint32()))
  await destroyRelationsOf(tx, recruitmentKey)
  return { assignments: rows.length, everyone }
}

async function offPairs(tx: Queries, recruitmentKey: number, candidates: readonly MadeCandidate[]): Promise<(candidateId: CandidateId, personKey: number) => boolean> {
  const idOf = new Map(candidates.map(({ applicationKey, id }) => [applicationKey, id]))
  const pairs = new Set((await blockedPairsIn(tx, recruitmentKey)).map(({ applicationKey, personKey }) => `${idOf.get(applicationKey) ?? ''} ${personKey}`))
  return (candidateId, personKey) => pairs.has(`${candidateId} ${personKey}`)
}
