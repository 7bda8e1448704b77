import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { StandInsPage } from '~/components/stand-ins/stand-ins-page'
import { ok } from '~/domain/result'
import { nameStandInForm } from '~/forms/stand-in-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { nameStandIn } from '~/use-cases/name-stand-in.server'
import { loadStandIns } from '~/views/staff/stand-ins.server'

export const handle = { title: () => ({ key: 'stand-ins:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadStandIns(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, nameStandInForm, async (form) => {
    const done = await nameStandIn(args.context.app, actor, { recruitmentId, ...form })
    return done.ok ? ok(hrPath(recruitmentId, 'stand-ins')) : done
  })
}

export default function StandIns() {
  const id = useParams().id ?? ''
  return <StandInsPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} back={hrPath(id)} />
}
