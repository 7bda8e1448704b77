import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BasisPage } from '~/components/monitoring/basis-page'
import { PageHeading } from '~/components/ui/page-heading'
import { StatusMessage } from '~/components/ui/status-message'
import { ok } from '~/domain/result'
import { basisForm } from '~/forms/monitoring-form'
import { useTranslation } from '~/i18n/translation'
import { answerForm } from '~/platform/answer-form.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { confirmMonitoringBasis, endMonitoringBasis } from '~/use-cases/keep-monitoring-basis.server'
import { loadMonitoringBasis } from '~/views/staff/monitoring-basis.server'

export const handle = { title: () => ({ key: 'evaluation:basis.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const page = valueOrThrow(await loadMonitoringBasis(args.context.app, await requireActor(args), 'auditor'))
  return { page, isSaved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  return answerForm(args.request, basisForm, async ({ intent, basis }) => {
    const done = intent === 'confirm' ? await confirmMonitoringBasis(app, actor, basis) : await endMonitoringBasis(app, actor, basis)
    return done.ok ? ok('/audit/monitoring?saved=1') : done
  })
}

export default function AuditMonitoring() {
  const { t } = useTranslation('evaluation')
  const { page, isSaved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('basis.title')} lead={t('basis.lead')} />
      <StatusMessage>{isSaved && !reply ? t('basis.saved') : null}</StatusMessage>
      <BasisPage page={page} reply={reply} mayConfirm />
    </div>
  )
}
