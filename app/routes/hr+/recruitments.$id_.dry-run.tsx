import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DryRunPage } from '~/components/hr/dry-run-page'
import { dryRunResult } from '~/domain/questionnaire/dry-run'
import { ok, refused } from '~/domain/result'
import { dryRunForm } from '~/forms/dry-run'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadDryRun } from '~/views/hr/dry-run.server'

export const handle = { title: () => ({ key: 'dry-run:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadDryRun(args.context.app, actor, args.params.id ?? ''))
}

/** Works out the result and answers with it. There is no use-case behind it: nothing is done, stored or logged. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { questions } = valueOrThrow(await loadDryRun(args.context.app, actor, args.params.id ?? ''))
  return answerForm(args.request, dryRunForm(questions.map(({ id }) => id)), async ({ scores }) =>
    questions.length > 0 ? ok({ own: scores, result: dryRunResult(questions, scores) }) : refused('not-now'))
}

export default function DryRun() {
  return <DryRunPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
