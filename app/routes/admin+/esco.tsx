import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { EscoReply } from '~/components/admin/esco-form'
import { EscoPage } from '~/components/admin/esco-page'
import { importEscoForm } from '~/forms/admin-forms'
import { parseForm } from '~/forms/parse-form'
import { fileIn } from '~/forms/posted-file'
import { refusalResponse, statusOf, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { importEsco } from '~/use-cases/import-esco.server'
import { loadEsco } from '~/views/admin/esco.server'

export const handle = { title: () => ({ key: 'admin:esco.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const { counts } = valueOrThrow(await loadEsco(args.context.app, await requireActor(args)))
  const imported = new URL(args.request.url).searchParams.get('imported') ?? ''
  return { counts, imported: /^\d{1,6}$/.test(imported) ? Number(imported) : null }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const posted = await args.request.formData()
  const form = parseForm(importEscoForm, posted)
  const file = fileIn(posted)
  if (!form.ok || !file) return again({ errors: { ...(!form.ok && form.errors), ...(!file && { file: 'required' }) }, values: form.values, problems: [] })

  const done = await importEsco(args.context.app, actor, { language: form.value.language, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (done.ok) return redirect(`/admin/esco?imported=${done.value}`, 303)
  if (done.refusal === 'not-found') throw refusalResponse(done.refusal)
  return again({ errors: {}, values: form.values, problems: done.refusal })
}

function again(reply: EscoReply) {
  return data(reply, { status: statusOf('invalid-form') })
}

export default function Esco() {
  return <EscoPage page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
