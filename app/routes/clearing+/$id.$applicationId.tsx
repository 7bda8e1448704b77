import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '~/components/clearing/desk-page'
import { ErrorSummary } from '~/components/ui/error-summary'
import { StatusMessage } from '~/components/ui/status-message'
import { deskForm, doneOf } from '~/forms/desk-form'
import { parseForm } from '~/forms/parse-form'
import { refusalResponse, statusOf, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { workAtTheDesk } from '~/use-cases/work-at-the-desk.server'
import { loadDeskApplication } from '~/views/clearing/application.server'

export const handle = { title: (page: { desk?: { label: string } } | undefined) => ({ key: 'clearing:application', values: { label: page?.desk?.label ?? '' } }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

function placeOf({ params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { recruitmentId: params.id ?? '', applicationId: params.applicationId ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const desk = valueOrThrow(await loadDeskApplication(args.context.app, actor, placeOf(args)))
  return { desk, done: doneOf(new URL(args.request.url).searchParams) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { pathname, searchParams } = new URL(args.request.url)
  const parsed = parseForm(deskForm, await args.request.formData())
  if (!parsed.ok) return data({ refusal: 'invalid-form' as const, errors: parsed.errors, values: parsed.values }, { status: 422 })
  const result = await workAtTheDesk(args.context.app, actor, { at: placeOf(args), form: parsed.value })
  if (!result.ok && (result.refusal === 'not-found' || result.refusal === 'not-now')) throw refusalResponse(result.refusal)
  if (!result.ok) return data({ refusal: result.refusal, errors: {}, values: parsed.values }, { status: statusOf(result.refusal) })
  const place = /^[\w-]{1,80}$/.exec(searchParams.get('at') ?? '')?.[0] ?? ''
  return redirect(`${pathname}?done=${result.value.done}&n=${result.value.count}#${place}`)
}

export default function DeskApplicationPage() {
  const { t } = useTranslation(['clearing', 'common', 'refusals'])
  const { id = '' } = useParams()
  const { desk, done } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isPhraseMissing = reply?.errors !== undefined && 'phrase' in reply.errors
  const phraseError = isPhraseMissing ? t('clearing:phrase.missing') : undefined
  const message = phraseError ?? (reply ? t(`refusals:${reply.refusal}`) : null)
  const typed = reply && typeof reply.values.phrase === 'string' ? reply.values.phrase : ''
  return (
    <div className="stack-lg">
      <ErrorSummary title={t('common:errorSummary')} errors={message ? [{ message, ...(isPhraseMissing && { href: '#phrase' }) }] : []} focusKey={reply} />
      <StatusMessage>{done && !reply ? t(`clearing:done.${done.intent}`, { count: done.count }) : null}</StatusMessage>
      <DeskPage desk={desk} recruitmentId={id} phrase={{ typed, error: phraseError }} />
    </div>
  )
}
