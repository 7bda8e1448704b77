import { countSkills } from '#db/stores/esco'
import type { Language } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface EscoPage {
  /** How many skills were imported, by language. */
  readonly counts: Readonly<Record<Language, number>>
}

/** What there is of ESCO, for administrators alone. */
export async function loadEsco(app: AppContext, actor: Actor): Promise<Result<EscoPage, 'not-found'>> {
  if (!actor.roles.includes('administrator')) return refused('not-found')
  return ok({ counts: await countSkills(app.db.read) })
}
