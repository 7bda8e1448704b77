import { setLanguage } from '#db/stores/people'
import type { Language } from '~/domain/local-text'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** The language in which Uset meets a person when they sign in. One's own alone. */
export function changeLanguage(app: AppContext, actor: Actor, language: Language): Promise<void> {
  return app.db.unitOfWork((tx) => setLanguage(tx, actor.key, language))
}
