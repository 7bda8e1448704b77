import type { Refusal } from '~/domain/refusals'
import type { Certificate } from '~/domain/retention/certificate'
import type { Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { eraseApplicant } from './erase-applicant.server'
import { placeHold } from './hold-case.server'

/** One of the two things that HR does about one applicant, by candidate number or receipt code. */
export type ApplicantWish =
  | { readonly intent: 'erase'; readonly which: string }
  | { readonly intent: 'hold'; readonly which: string; readonly holdReason: string }

/** The certificate where somebody was erased, null where somebody is held. */
export function manageApplicant(app: AppContext, actor: Actor, { recruitmentId, wish }: { recruitmentId: string; wish: ApplicantWish }): Promise<Result<Certificate | null, Refusal>> {
  const { which } = wish
  return wish.intent === 'erase' ? eraseApplicant(app, actor, { recruitmentId, which }) : placeHold(app, actor, { recruitmentId, which, reason: wish.holdReason })
}
