import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminTabs } from '~/components/admin/admin-tabs'
import { BasisForm } from '~/components/monitoring/basis-form'
import { BasisPage } from '~/components/monitoring/basis-page'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { ok } from '~/domain/result'
import { basisForm, monitoringForm } from '~/forms/monitoring-form'
import { useTranslation } from '~/i18n/translation'
import { answerPosted } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { endMonitoringBasis, writeMonitoringBasis } from '~/use-cases/keep-monitoring-basis.server'
import { loadMonitoringBasis } from '~/views/staff/monitoring-basis.server'

export const handle = { title: () => ({ key: 'evaluation:basis.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadMonitoringBasis(args.context.app, await requireActor(args), 'administrator'))
  return { page, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context: { app } } = args
  const [actor, posted] = [await requireActor(args), await request.formData()]
  if (posted.get('intent') === 'end') {
    return answerPosted({ request, posted }, basisForm, async ({ basis }) => {
      const ended = await endMonitoringBasis(app, actor, basis)
      return ended.ok ? ok('/admin/monitoring?saved=1') : ended
    })
  }
  return answerPosted({ request, posted }, monitoringForm, async (wanted) => {
    const written = await writeMonitoringBasis(app, actor, wanted)
    return written.ok ? ok('/admin/monitoring?saved=1') : written
  })
}

export default function AdminMonitoring() {
  const { t } = useTranslation('evaluation')
  const { page, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('basis.title')} lead={t('basis.lead')} />
      <AdminTabs current="monitoring" />
      <StatusMessage>{isSaved && !reply ? t('basis.saved') : null}</StatusMessage>
      <BasisPage page={page} reply={page.current ? reply : undefined} mayConfirm={false}><BasisForm reply={reply} /></BasisPage>
    </div>
  )
}
