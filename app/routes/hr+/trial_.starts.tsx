import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { StartsForm } from '~/components/trial/starts-form'
import { ok } from '~/domain/result'
import { startsForm } from '~/forms/ordinary-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { setBlindStarts } from '~/use-cases/set-blind-start.server'
import { loadStarts } from '~/views/hr/ordinary-figures.server'

export const handle = { title: () => ({ key: 'comparison:starts.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadStarts(args.context.app, await requireActor(args)))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return answerForm(args.request, startsForm, async ({ day }) => {
    const set = await setBlindStarts(args.context.app, actor, Object.entries(day).map(([department, from]) => ({ department, day: from })))
    return set.ok ? ok('/hr/trial') : set
  })
}

export default function BlindStarts() {
  return <Form method="post" noValidate className="stack-lg"><StartsForm lines={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} /></Form>
}
