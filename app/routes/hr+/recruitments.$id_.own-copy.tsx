import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { OwnCopyPage } from '~/components/hr/own-copy-page'
import { hrPath } from '~/components/hr/paths'
import { ok } from '~/domain/result'
import { ownCopyForm } from '~/forms/own-copy-form'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { giveOwnCopy } from '~/use-cases/give-own-copy.server'
import { loadOwnCopyPage } from '~/views/hr/own-copy.server'

export const handle = { title: () => ({ key: 'own-access:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadOwnCopyPage(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const recruitmentId = args.params.id ?? ''
  return answerForm(args.request, ownCopyForm, async ({ which, language }) => {
    const made = await giveOwnCopy(args.context.app, actor, { recruitmentId, which, language })
    return made.ok ? ok(hrPath(recruitmentId, 'own-copy')) : made
  })
}

export default function OwnCopy() {
  return <OwnCopyPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} reply={useActionData<typeof action>()} />
}
