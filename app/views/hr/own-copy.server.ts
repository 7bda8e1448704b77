import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { madeFile, takeFile, type MadeFile } from '~/platform/made-case-files.server'

export interface OwnCopyPage {
  readonly title: LocalText
  /** Somebody's name was opened, so that numbers can be asked by; otherwise codes alone. */
  readonly hasInvited: boolean
  /** The one made last, which this person has not fetched yet. */
  readonly made: MadeFile | null
}

/** Where HR has a copy made for an applicant who asked for it. It says nothing of anybody. */
export async function loadOwnCopyPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OwnCopyPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'giveOwnCopy' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const { texts } = await loadRecruitment(app.db.read, recruitmentKey)
  return ok({ title: texts.title, hasInvited: phase === 'concluded', made: madeFile(app, { actorId: actor.id, recruitmentId, part: 'applicant' }) })
}

/** The copy that the same person had made: it goes once it was read. */
export async function loadMadeOwnCopy(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Response, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'giveOwnCopy' })
  if (!admitted.ok) return admitted
  const taken = takeFile(app, { actorId: actor.id, recruitmentId, part: 'applicant' })
  if (!taken) return refused('not-found')
  const headers = { 'Content-Type': 'application/zip', 'Content-Length': String(taken.bytes), 'Content-Disposition': `attachment; filename="${taken.name}"`, 'Cache-Control': 'no-store' }
  return ok(new Response(taken.content, { headers }))
}
