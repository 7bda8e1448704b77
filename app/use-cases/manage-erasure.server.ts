import type { Refusal } from '~/domain/refusals'
import type { EarlyReason } from '~/domain/retention/erasing'
import type { Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { askForErasure, confirmErasure, takeBackErasure } from './erase-recruitment.server'
import { liftHoldOnCase, placeHold } from './hold-case.server'

/** One of the things that HR does on the page of erasure. */
export type ErasureWish =
  | { readonly intent: 'hold'; readonly holdReason: string }
  | { readonly intent: 'lift'; readonly holdId: string }
  | { readonly intent: 'ask'; readonly reason: EarlyReason }
  | { readonly intent: 'take-back' | 'confirm' }

export function manageErasure(app: AppContext, actor: Actor, { recruitmentId, wish }: { recruitmentId: string; wish: ErasureWish }): Promise<Result<unknown, Refusal>> {
  switch (wish.intent) {
    case 'hold': return placeHold(app, actor, { recruitmentId, reason: wish.holdReason })
    case 'lift': return liftHoldOnCase(app, actor, { recruitmentId, holdId: wish.holdId })
    case 'ask': return askForErasure(app, actor, { recruitmentId, reason: wish.reason })
    case 'take-back': return takeBackErasure(app, actor, recruitmentId)
    case 'confirm': return confirmErasure(app, actor, recruitmentId)
  }
}
