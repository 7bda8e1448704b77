import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { DeskPage } from '~/components/clearing/desk-page'
import { askedOf, deskForm, doneOf, type DeskReply } from '~/forms/desk-form'
import { parseForm } from '~/forms/parse-form'
import { refusalResponse, statusOf, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { workAtTheDesk, type DeskOutcome } from '~/use-cases/work-at-the-desk.server'
import { loadDeskApplication } from '~/views/clearing/application.server'

export const handle = { title: (page: { desk?: { label: string } } | undefined) => ({ key: 'clearing:application', values: { label: page?.desk?.label ?? '' } }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', applicationId: params.applicationId ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const desk = valueOrThrow(await loadDeskApplication(args.context.app, actor, placeOf(args)))
  const { searchParams } = new URL(args.request.url)
  return { desk, done: doneOf(searchParams), asked: askedOf(searchParams) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const parsed = parseForm(deskForm, await args.request.formData())
  if (!parsed.ok) return data<DeskReply>({ refusal: 'invalid-form', errors: parsed.errors, values: parsed.values }, { status: 422 })
  const result = await workAtTheDesk(args.context.app, actor, { at: placeOf(args), form: parsed.value })
  if (result.ok) return redirect(pathAfter(new URL(args.request.url), result.value))
  if (result.refusal === 'not-found' || result.refusal === 'not-now') throw refusalResponse(result.refusal)
  return data<DeskReply>({ refusal: result.refusal, errors: {}, values: parsed.values }, { status: statusOf(result.refusal) })
}

/** Back to the page and to the place that the form named, with a word of what was done. */
function pathAfter({ pathname, searchParams }: URL, { done, count }: DeskOutcome): string {
  const place = /^[\w-]{1,80}$/.exec(searchParams.get('at') ?? '')?.[0]
  return `${pathname}?done=${done}&n=${count}${place ? `#${place}` : ''}`
}

export default function DeskApplicationPage() {
  const { desk, done, asked } = useLoaderData<typeof loader>()
  const { id = '', applicationId } = useParams()
  return <DeskPage key={applicationId} desk={desk} recruitmentId={id} asked={asked} done={done} reply={useActionData<typeof action>()} />
}
