import type { ActionFunctionArgs } from '@remix-run/node'
import { recruitmentSteps } from '~/forms/officer-forms'
import { answerStep } from '~/platform/answer-step.server'
import { requireActor } from '~/platform/session.server'
import { beginUnsealing, handShare, loadToOpen, takeShare } from '~/use-cases/open-together.server'
import { passShareOn, takeToPassOn } from '~/use-cases/pass-share-on.server'
import { sayHalfLost } from '~/use-cases/say-half-lost.server'
import { findClaimsAsOfficers, unsealAsOfficers } from '~/use-cases/unseal-as-officers.server'
import type { AppContext } from '~/platform/app-context.server'
import type { Actor } from '~/platform/actor.server'
import type { Result } from '~/domain/result'
import type { RecruitmentStep } from '~/forms/officer-forms'

type Steps = { readonly [Name in RecruitmentStep['step']]: (app: AppContext, actor: Actor, asked: Extract<RecruitmentStep, { step: Name }> & { recruitmentId: string }) => Promise<Result<unknown>> }

/** What the two officers' pages ask for, step by step. */
const steps: Steps = {
  'begin': beginUnsealing, 'take': takeShare, 'hand': handShare, 'to-open': loadToOpen, 'claims': findClaimsAsOfficers, 'unseal': unsealAsOfficers,
  'say-lost': sayHalfLost, 'take-to-pass-on': takeToPassOn, 'pass-on': passShareOn,
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { request, params: { id: recruitmentId = '' }, context: { app } } = args
  return answerStep(request, recruitmentSteps, (asked) => {
    const step = steps[asked.step] as Steps['take'] // each takes what its own step was parsed to
    return step(app, actor, { ...asked, recruitmentId } as Parameters<Steps['take']>[2])
  })
}
