import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingRanking } from '~/platform/reports/standing-ranking.server'
import { lockFacts, proposedList, type LockFacts, type ProposedList } from '../staff/proposed-list.server'
import type { RankedCandidate } from '../staff/ranking-figures.server'
import { waitingToBeReadAgain } from '../staff/rereadings.server'

export interface ShortlistPage {
  readonly title: LocalText
  readonly phase: Phase
  /** Whether this person may end the scoring and open the ranking. */
  readonly mayOpen: boolean
  readonly mayPropose: boolean
  /** Whether this person may read the protocol, once there is a proposal. */
  readonly mayReadProtocol: boolean
  readonly candidates: readonly RankedCandidate[]
  readonly proposal: ProposedList | null
  readonly lock: LockFacts | null
  /** How many answers wait to be read again by somebody on the committee; 0 once the list is locked. */
  readonly rereadingsWaiting: number
  /** The ids of the candidates from whom the reader has stepped back, and of nobody else's. */
  readonly steppedBackFrom: readonly string[]
}

/** The shortlist: the chair's to propose, the committee's to read. While scoring goes on there is nothing in it. */
export async function loadShortlist(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ShortlistPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const { title } = (await loadRecruitment(read, recruitmentKey)).texts
  const may = (capability: 'openShortlisting' | 'proposeShortlist' | 'readProtocol' | 'readRanking') => decide(role, capability, phase).allowed
  const page = { title, phase, mayOpen: may('openShortlisting'), mayPropose: may('proposeShortlist'), mayReadProtocol: may('readProtocol') }
  if (!may('readRanking')) return ok({ ...page, candidates: [], proposal: null, lock: null, rereadingsWaiting: 0, steppedBackFrom: [] })
  const candidates = (await standingRanking(app, admitted.value)).whole?.figures.candidates ?? []
  return ok({
    ...page, candidates,
    proposal: await proposedList(read, recruitmentKey, candidates),
    lock: await lockFacts(read, recruitmentKey),
    rereadingsWaiting: await waitingToBeReadAgain(read, recruitmentKey, phase),
    steppedBackFrom: [...(await steppedBackFrom(read, recruitmentKey, actor.key))],
  })
}
