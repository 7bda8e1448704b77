import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { ExaminationProgress } from '~/components/clearing/examination-progress'
import { QueueTable } from '~/components/clearing/queue-table'
import { QueueWork } from '~/components/clearing/queue-work'
import { RequestsLink } from '~/components/clearing/requests-link'
import { SecondNote } from '~/components/clearing/second-note'
import { SendToScoring } from '~/components/clearing/send-to-scoring'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import { parseForm } from '~/forms/parse-form'
import { sendForm } from '~/forms/desk-form'
import { useLanguage } from '~/i18n/use-language'
import { refusalResponse, valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { openScoring } from '~/use-cases/open-scoring.server'
import { loadClearingQueue } from '~/views/clearing/queue.server'

export const handle = { title: () => ({ key: 'clearing:queue.title' }) }
export const shouldRevalidate = () => true // a refused post may mean that things have changed

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadClearingQueue(args.context.app, actor, args.params.id ?? ''))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const parsed = parseForm(sendForm, await args.request.formData())
  if (!parsed.ok) return data({ refusal: 'invalid-form' as const }, { status: 422 })
  const result = await openScoring(args.context.app, actor, args.params.id ?? '')
  if (result.ok) return redirect('/clearing?sent=1')
  if (result.refusal === 'not-found' || result.refusal === 'not-now') throw refusalResponse(result.refusal)
  return refusalResponse(result.refusal)
}

export default function QueuePage() {
  const { t } = useTranslation(['clearing', 'common', 'refusals'])
  const { id = '' } = useParams()
  const queue = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  const title = inLanguage(queue.title, useLanguage())
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('clearing:title'), href: '/clearing' }, { label: title }]} />
      <ErrorSummary title={t('common:errorSummary')} errors={refusal ? [{ message: t(refusal === 'invalid-form' ? 'clearing:send.confirmFirst' : `refusals:${refusal}`), ...(refusal === 'invalid-form' && { href: '#confirmed' }) }] : []} />
      <PageHeading caption={t('clearing:title')} title={title} lead={t('clearing:queue.lead')} />
      <RequestsLink recruitmentId={id} open={queue.openRequests} />
      <ExaminationProgress recruitmentId={id} examined={queue.examined} applications={queue.applications.length} />
      <QueueWork recruitmentId={id} queue={queue} />
      <SecondNote recruitmentId={id} reading={queue.secondReading} />
      {queue.applications.length === 0
        ? <EmptyState title={t('clearing:queue.empty.title')}><p>{t('clearing:queue.empty.text')}</p></EmptyState>
        : <QueueTable recruitmentId={id} applications={queue.applications} />}
      <SendToScoring notReady={queue.notReady} lateUntil={queue.lateUntil} error={refusal === 'invalid-form' ? t('clearing:send.confirmFirst') : undefined} />
    </div>
  )
}
