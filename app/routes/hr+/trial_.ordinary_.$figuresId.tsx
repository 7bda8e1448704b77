import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { RefusalNote } from '~/components/refusal-note'
import { OrdinaryReview } from '~/components/trial/ordinary-review'
import { ok } from '~/domain/result'
import { ordinaryForm } from '~/forms/ordinary-forms'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmOrdinaryFigures, discardOrdinaryFigures } from '~/use-cases/bring-ordinary-figures.server'
import { loadWaiting } from '~/views/hr/ordinary-figures.server'

export const handle = { title: () => ({ key: 'comparison:import.review' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadWaiting(args.context.app, await requireActor(args), args.params.figuresId ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  const id = args.params.figuresId ?? ''
  return answerForm(args.request, ordinaryForm, async ({ intent, replaces }) => {
    const done = intent === 'discard' ? await discardOrdinaryFigures(app, actor, id) : await confirmOrdinaryFigures(app, actor, { id, replaces })
    return done.ok ? ok(intent === 'discard' ? '/hr/trial/ordinary' : '/hr/trial') : done
  })
}

export default function ReviewOrdinaryFigures() {
  return (
    <Form method="post" className="stack-lg">
      <OrdinaryReview {...useLoaderData<typeof loader>()}><RefusalNote reply={useActionData<typeof action>()} /></OrdinaryReview>
    </Form>
  )
}
