import { hasToldExperience } from '#db/stores/experience'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ExperiencePage {
  readonly title: LocalText
  readonly isAnswered: boolean
}

/** Whether this member of the committee has told how it was. */
export async function loadExperience(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ExperiencePage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'tellExperience' })
  if (!admitted.ok) return admitted
  const { recruitmentKey } = admitted.value
  return ok({ title: (await loadRecruitment(read, recruitmentKey)).texts.title, isAnswered: await hasToldExperience(read, { recruitmentKey, personKey: actor.key }) })
}
