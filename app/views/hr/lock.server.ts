import { loadRecruitment } from '#db/stores/recruitments'
import { calibrationRecord } from '#db/stores/calibration'
import { waiversOf } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { standingProtocol } from '~/platform/reports/standing-protocol.server'
import { standingRanking, type StandingRanking } from '~/platform/reports/standing-ranking.server'
import { lockFacts, proposedList, type LockFacts, type ProposedList } from '../staff/proposed-list.server'
import { confirmationOf, type ConfirmationFacts, type ProtocolCalibration } from '../staff/protocol.server'
import type { RankedCandidate } from '../staff/ranking-figures.server'
import { waitingToBeReadAgain } from '../staff/rereadings.server'
import { floorOf, type Floor } from './floor.server'
import { hearingsInTheWay, type HearingInTheWay } from './hearing.server'

export interface LockPage {
  readonly title: LocalText
  readonly candidates: readonly RankedCandidate[]
  readonly proposal: ProposedList | null
  readonly waivers: readonly { readonly name: string; readonly reason: string }[]
  readonly floor: Floor
  readonly mayWaiveLevels: boolean
  /** SHA-256 of the protocol as it stands, which is what is confirmed; null while there is no proposal that can be. */
  readonly hash: string | null
  /** What the chair has said of it, or of one that has changed since. */
  readonly confirmation: ConfirmationFacts | null
  /** What the reviewers made of the sample answers; null where there was nothing to prepare by. */
  readonly calibration: ProtocolCalibration | null
  /** The scored questions' numbers by id. */
  readonly questionNumbers: Readonly<Record<string, number>>
  readonly lock: LockFacts | null
  readonly mayUnseal: boolean
  /** How many answers wait to be read again. */
  readonly rereadingsWaiting: number
  /** With any, nothing is locked. */
  readonly hearings: readonly HearingInTheWay[]
}

/** What HR reads before locking: the list, every reason, and the hash of all that the choice rests on. */
export async function loadLockPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<LockPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readRanking' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== 'hr') return refused('not-found')
  const ranking = await standingRanking(app, admitted.value)
  const { candidates, questions } = ranking.whole?.figures ?? { candidates: [], questions: [] }
  const hash = await hashToConfirm(app, admitted.value, ranking)
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    candidates,
    proposal: await proposedList(read, recruitmentKey, candidates),
    waivers: (await waiversOf(read, recruitmentKey)).map(({ name, reason }) => ({ name, reason })),
    floor: await floorOf(read, recruitmentKey),
    mayWaiveLevels: decide(role, 'waiveLevels', phase).allowed,
    hash,
    confirmation: await confirmationOf(read, recruitmentKey, hash ?? ''),
    calibration: await calibrationRecord(read, recruitmentKey),
    questionNumbers: Object.fromEntries(questions.map(({ id, number }) => [id, number])),
    lock: await lockFacts(read, recruitmentKey),
    mayUnseal: decide(role, 'unseal', phase).allowed,
    hearings: await hearingsInTheWay(app, admitted.value),
    rereadingsWaiting: await waitingToBeReadAgain(read, recruitmentKey, phase),
  })
}

async function hashToConfirm(app: AppContext, admitted: Admitted, ranking: StandingRanking): Promise<string | null> {
  const drawnUp = await standingProtocol(app, app.db.read, { ...admitted, ranking })
  return drawnUp.ok && drawnUp.value?.chosenWithdrawn === 0 ? drawnUp.value.hash : null
}
