import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { CleanPage } from '~/components/clearing/clean-page'
import { clearShownForm } from '~/forms/desk-form'
import { parseForm } from '~/forms/parse-form'
import { refusalResponse, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { clearShownAnswers, type ShownCleared } from '~/use-cases/clear-shown-answers.server'
import { loadCleanPage } from '~/views/clearing/clean.server'

export const handle = { title: () => ({ key: 'clearing:clean.title' }) }
export const shouldRevalidate = () => true // the same address may list other answers by now

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const page = valueOrThrow(await loadCleanPage(args.context.app, actor, { recruitmentId: args.params.id ?? '', page: numberIn(searchParams, 'page') ?? 1 }))
  const cleared = numberIn(searchParams, 'n')
  return { page, done: cleared === null ? null : { cleared, left: numberIn(searchParams, 'left') ?? 0 } }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const parsed = parseForm(clearShownForm, await args.request.formData())
  if (!parsed.ok) throw refusalResponse('invalid-form')
  const done = valueOrThrow(await clearShownAnswers(args.context.app, actor, { recruitmentId: args.params.id ?? '', ...parsed.value }))
  return redirect(pathAfter(new URL(args.request.url), done))
}

/** Back to the page of the list and to the place that the form named, with a word of what was done. */
function pathAfter({ pathname, searchParams }: URL, { cleared, left }: ShownCleared): string {
  const place = /^[\w-]{1,80}$/.exec(searchParams.get('at') ?? '')?.[0]
  return `${pathname}?page=${numberIn(searchParams, 'page') ?? 1}&n=${cleared}&left=${left}${place ? `#${place}` : ''}`
}

/** A whole number of the address, or null. */
function numberIn(searchParams: URLSearchParams, name: string): number | null {
  return /^\d{1,6}$/.test(searchParams.get(name) ?? '') ? Number(searchParams.get(name)) : null
}

export default function CleanRoute() {
  const { page, done } = useLoaderData<typeof loader>()
  return <CleanPage page={page} recruitmentId={useParams().id ?? ''} done={done} />
}
