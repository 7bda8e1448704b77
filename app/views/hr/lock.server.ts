import { loadRecruitment } from '#db/stores/recruitments'
import { drawUpProtocol } from '#db/stores/selection-protocol'
import { waiversOf } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { lockFacts, proposedList, type LockFacts, type ProposedList } from '../staff/proposed-list.server'
import { rankingFigures, type RankedCandidate } from '../staff/ranking-figures.server'
import { waitingToBeReadAgain } from '../staff/rereadings.server'
import { floorOf, type Floor } from './floor.server'

export interface LockPage {
  readonly title: LocalText
  readonly candidates: readonly RankedCandidate[]
  readonly proposal: ProposedList | null
  readonly waivers: readonly { readonly name: string; readonly reason: string }[]
  readonly floor: Floor
  readonly mayWaiveLevels: boolean
  /** SHA-256 of the protocol as it stands, which is what is confirmed; null while there is no proposal that can be. */
  readonly hash: string | null
  readonly lock: LockFacts | null
  readonly mayUnseal: boolean
  /** How many answers wait to be read again. */
  readonly rereadingsWaiting: number
}

/** What HR reads before locking: the list, every reason, and the hash of all that the choice rests on. */
export async function loadLockPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<LockPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== 'hr') return refused('not-found')
  const { candidates } = await rankingFigures(read, recruitmentKey)
  const drawnUp = await drawUpProtocol(read, recruitmentKey)
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    candidates,
    proposal: await proposedList(read, recruitmentKey, candidates),
    waivers: (await waiversOf(read, recruitmentKey)).map(({ name, reason }) => ({ name, reason })),
    floor: await floorOf(read, recruitmentKey),
    mayWaiveLevels: decide(role, 'waiveLevels', phase).allowed,
    hash: drawnUp?.chosenWithdrawn === 0 ? drawnUp.hash : null,
    lock: await lockFacts(read, recruitmentKey),
    mayUnseal: decide(role, 'unseal', phase).allowed,
    rereadingsWaiting: await waitingToBeReadAgain(read, recruitmentKey, phase),
  })
}
