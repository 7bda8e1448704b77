import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { clearAnswers } from './clear-answers.server'

export interface ClearShownAnswers {
  readonly recruitmentId: string
  /** The answers that were shown on the page, each with the state of its text and veils as it was shown. */
  readonly read: readonly { readonly applicationId: string; readonly questionId: string; readonly state: string }[]
}

/** How many were cleared, and how many were not because they are otherwise than they were shown. */
export interface ShownCleared {
  readonly cleared: number
  readonly left: number
}

/** A redactor clears answers of several applications that were read on one page, each by the same rules as on the desk. */
export async function clearShownAnswers(app: AppContext, actor: Actor, { recruitmentId, read }: ClearShownAnswers): Promise<Result<ShownCleared, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'clearAnswers' })
  if (!admitted.ok) return admitted
  let cleared = 0
  let left = 0
  for (const { applicationId, ...answer } of read) {
    const result = await clearAnswers(app, actor, { recruitmentId, applicationId, read: [answer] })
    if (result.ok) cleared += result.value.cleared
    else left += 1
  }
  return ok({ cleared, left })
}
