import { openHearings } from '#db/stores/hearings'
import { answersBelowFloor } from '#db/stores/level-waivers'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { protocolFile, showProtocol, type ProtocolFile, type ShownProtocol } from '../staff/protocol.server'

export interface HrProtocol {
  readonly title: LocalText
  readonly shown: ShownProtocol | null
  readonly mayLock: boolean
  /** What is dealt with on the lock page first: answers with too few levels, a hearing that runs. */
  readonly inTheWay: 'scores-missing' | 'hearings-open' | null
}

/** The protocol that HR reads, and confirms by its hash. */
export async function loadHrProtocol(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<HrProtocol, 'not-found' | 'not-now'>> {
  const admitted = await admitHr(app, actor, recruitmentId)
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const mayLock = decide(role, 'confirmLock', phase).allowed
  return ok({
    title: (await loadRecruitment(app.db.read, recruitmentKey)).texts.title,
    shown: await showProtocol(app, admitted.value),
    mayLock,
    inTheWay: mayLock ? await inTheWay(app, recruitmentKey) : null,
  })
}

async function inTheWay({ db: { read }, clock }: AppContext, recruitmentKey: number): Promise<HrProtocol['inTheWay']> {
  if ((await answersBelowFloor(read, recruitmentKey)).length > 0) return 'scores-missing'
  return (await openHearings(read, recruitmentKey, clock.now())).length > 0 ? 'hearings-open' : null
}

export async function loadHrProtocolFile(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ProtocolFile, 'not-found' | 'not-now'>> {
  const admitted = await admitHr(app, actor, recruitmentId)
  if (!admitted.ok) return admitted
  const file = await protocolFile(app, admitted.value)
  return file ? ok(file) : refused('not-found')
}

async function admitHr(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Admitted, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readProtocol' })
  return admitted.ok && admitted.value.role !== 'hr' ? refused('not-found') : admitted
}
