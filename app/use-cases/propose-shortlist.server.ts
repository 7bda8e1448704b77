import { record } from '#db/stores/audit'
import { forgetConfirmation } from '#db/stores/protocol-confirmations'
import { loadQuestions } from '#db/stores/questionnaires'
import { candidatesOf, loadProposal, putProposal, withdrawnCandidates } from '#db/stores/shortlist'
import { weightedMeansOf } from '#db/stores/ratings'
import type { CandidateId } from '~/domain/ids'
import { ok, refused, type Result } from '~/domain/result'
import { departures, departuresWithoutReason } from '~/domain/scoring/departures'
import { inOrder } from '~/domain/scoring/ranking'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ProposeShortlist {
  readonly recruitmentId: string
  readonly chosen: readonly string[]
  /** A reason per candidate with whom the list leaves the order of the ranking. */
  readonly reasons: ReadonlyMap<string, string>
  readonly reason: string
  /** The revision of the proposal that the page was showing; 0 when there was none. */
  readonly revision: number
}

type ProposalRefusal = 'not-found' | 'not-now' | 'shortlist-empty' | 'reason-required' | 'reasons-missing' | 'stale' | 'chosen-withdrew'

/** The chair proposes whom to invite. Every departure from the order of the ranking needs a reason in words. */
export function proposeShortlist(app: AppContext, actor: Actor, wanted: ProposeShortlist): Promise<Result<{ revision: number }, ProposalRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId: wanted.recruitmentId, capability: 'proposeShortlist' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, recruitmentId } = admitted.value
    const [candidates, questions, standing] = [await candidatesOf(tx, recruitmentKey), await loadQuestions(tx, recruitmentKey), await loadProposal(tx, recruitmentKey)]
    if ((standing?.revision ?? 0) !== wanted.revision) return refused('stale')
    if ((await withdrawnCandidates(tx, recruitmentKey)).some(({ id }) => wanted.chosen.includes(id))) return refused('chosen-withdrew')

    const chosen = candidates.filter(({ id }) => wanted.chosen.includes(id)).map(({ id }) => id)
    const found = departures(inOrder(await weightedMeansOf(tx, recruitmentKey, questions.filter(({ isScored }) => isScored))), chosen)
    const refusal = refusalOf(wanted, chosen, departuresWithoutReason(found, wanted.reasons as ReadonlyMap<CandidateId, string>))
    if (refusal) return refused(refusal)

    const departed = new Set(found.map(({ candidateId }) => candidateId))
    const revision = wanted.revision + 1
    await putProposal(tx, {
      recruitmentKey, proposedByKey: actor.key, reason: wanted.reason.trim(), revision,
      entries: candidates.map(({ key, id }) => ({
        candidateKey: key, isChosen: chosen.includes(id), departureReason: departed.has(id) ? (wanted.reasons.get(id) ?? '').trim() : '',
      })),
    })
    await forgetConfirmation(tx, recruitmentKey)
    await record(tx, app, {
      organisationKey, action: 'shortlist-proposed', recruitmentId, actorId: actor.id,
      details: { revision, chosen: chosen.length, departures: departed.size },
    })
    return ok({ revision })
  })
}

function refusalOf(wanted: ProposeShortlist, chosen: readonly CandidateId[], unreasoned: readonly CandidateId[]): ProposalRefusal | null {
  if (chosen.length === 0) return 'shortlist-empty'
  if (unreasoned.length > 0) return 'reasons-missing'
  return wanted.reason.trim() === '' ? 'reason-required' : null
}
