import { listOf } from '#db/stores/acquaintances'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openList } from '~/platform/known-people.server'

export interface RelationsPage {
  readonly title: LocalText
  /** As the reader wrote them, a name a line; nobody else's are opened here. */
  readonly names: string
}

/** Whom the reader has said to know. */
export async function loadRelations(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<RelationsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'declareRelations' })
  if (!admitted.ok) return admitted
  const at = { recruitmentKey: admitted.value.recruitmentKey, personKey: actor.key }
  const list = await listOf(read, at)
  return ok({ title: (await loadRecruitment(read, at.recruitmentKey)).texts.title, names: list ? openList(app.keys, at, list) : '' })
}
