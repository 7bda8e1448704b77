import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import { candidatesOf } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { protocolFile, showProtocol, type ProtocolFile, type ShownProtocol } from '../staff/protocol.server'

export interface ChairProtocol {
  readonly title: LocalText
  readonly shown: ShownProtocol | null
  /** The numbers of candidates from whom the chair stepped back: what others gave them is left out, and the file with it. */
  readonly withheld: readonly string[]
  readonly mayConfirm: boolean
}

/** The protocol for the chair, from the proposal on. */
export async function loadChairProtocol(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ChairProtocol, 'not-found' | 'not-now'>> {
  const admitted = await admitChair(app, actor, recruitmentId)
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const withheld = await withheldFrom(app, recruitmentKey, actor)
  const shown = await showProtocol(app, admitted.value)
  return ok({
    title: (await loadRecruitment(app.db.read, recruitmentKey)).texts.title,
    shown: shown && withoutScoresOf(shown, withheld),
    withheld,
    mayConfirm: decide(role, 'proposeShortlist', phase).allowed,
  })
}

/** The file is whole or it has another hash: to a chair who stepped back from somebody there is none, and HR has it. */
export async function loadChairProtocolFile(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ProtocolFile, 'not-found' | 'not-now'>> {
  const admitted = await admitChair(app, actor, recruitmentId)
  if (!admitted.ok) return admitted
  if ((await withheldFrom(app, admitted.value.recruitmentKey, actor)).length > 0) return refused('not-found')
  const file = await protocolFile(app, admitted.value)
  return file ? ok(file) : refused('not-found')
}

async function admitChair(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Admitted, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readProtocol' })
  return admitted.ok && admitted.value.role === 'hr' ? refused('not-found') : admitted
}

async function withheldFrom({ db: { read } }: AppContext, recruitmentKey: number, actor: Actor): Promise<string[]> {
  const ids = await steppedBackFrom(read, recruitmentKey, actor.key)
  return (await candidatesOf(read, recruitmentKey)).filter(({ id }) => ids.has(id)).map(({ number }) => number)
}

function withoutScoresOf(shown: ShownProtocol, withheld: readonly string[]): ShownProtocol {
  const { protocol } = shown
  return protocol === null ? shown : { ...shown, protocol: { ...protocol, scores: protocol.scores.filter(({ candidate }) => !withheld.includes(candidate)) } }
}
