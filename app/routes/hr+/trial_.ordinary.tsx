import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { OrdinaryImport } from '~/components/trial/ordinary-import'
import type { OrdinaryProblem } from '~/domain/trial/ordinary'
import { fileIn } from '~/forms/posted-file'
import { refusalResponse, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { stageOrdinaryFigures } from '~/use-cases/bring-ordinary-figures.server'
import { loadBrought } from '~/views/hr/ordinary-figures.server'

export const handle = { title: () => ({ key: 'comparison:import.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const brought = valueOrThrow(await loadBrought(args.context.app, await requireActor(args)))
  return brought && { by: brought.by, at: brought.at, rows: brought.rows.length }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const file = fileIn(await args.request.formData())
  if (!file) return data<{ hasNoFile: boolean; problems: readonly OrdinaryProblem[] }>({ hasNoFile: true, problems: [] }, { status: 422 })
  const staged = await stageOrdinaryFigures(args.context.app, actor, new Uint8Array(await file.arrayBuffer()))
  if (staged.ok) return redirect(`/hr/trial/ordinary/${staged.value}`, 303)
  if (staged.refusal === 'not-found') throw refusalResponse('not-found')
  return data({ hasNoFile: false, problems: staged.refusal.problems }, { status: 422 })
}

export default function BringOrdinaryFigures() {
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="stack-lg">
      <OrdinaryImport standing={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
    </Form>
  )
}
