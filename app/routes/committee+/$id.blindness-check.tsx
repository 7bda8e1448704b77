import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { BlindnessCheckPage } from '~/components/blindness/blindness-check-page'
import { committeePath } from '~/components/committee/paths'
import { ok } from '~/domain/result'
import { blindnessCheckForm } from '~/forms/blindness'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { answerBlindnessCheck } from '~/use-cases/answer-blindness-check.server'
import { loadBlindnessCheck } from '~/views/committee/blindness-check.server'

export const handle = { title: () => ({ key: 'blindness:page.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadBlindnessCheck(args.context.app, await requireActor(args), args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, blindnessCheckForm, async ({ about }) => {
    const done = await answerBlindnessCheck(args.context.app, actor, { recruitmentId, answers: about })
    return done.ok ? ok(committeePath(recruitmentId, 'blindness-check')) : done
  })
}

export default function BlindnessCheckRoute() {
  return <BlindnessCheckPage check={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
