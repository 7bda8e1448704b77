import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { AuditFilter } from '~/components/audit/audit-filter'
import { AuditTable } from '~/components/audit/audit-table'
import { LogVerdictAlert } from '~/components/audit/log-verdict'
import { Button } from '~/components/ui/button'
import { ButtonLink } from '~/components/ui/button-link'
import { PageHeading } from '~/components/ui/page-heading'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { verifyAuditLog } from '~/use-cases/verify-audit-log.server'
import { loadAuditLog } from '~/views/audit/log.server'

export const handle = { title: () => ({ key: 'audit:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const query = { page: Number(searchParams.get('page')) || 1, action: searchParams.get('action') || null, recruitmentId: searchParams.get('recruitment') || null }
  return valueOrThrow(await loadAuditLog(args.context.app, actor, query))
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await verifyAuditLog(args.context.app, actor))
}

export default function AuditPage() {
  const { t } = useTranslation(['audit', 'blindness', 'retention', 'trial'])
  const log = useLoaderData<typeof loader>()
  const verdict = useActionData<typeof action>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('audit:title')} lead={t('audit:lead')} actions={<div className="cluster">
        <ButtonLink variant="secondary" href="/audit/checkpoints">{t('audit:checkpoints')}</ButtonLink>
        <ButtonLink variant="secondary" href="/audit/certificates">{t('retention:certificates.title')}</ButtonLink>
        <ButtonLink variant="secondary" href="/audit/blindness">{t('blindness:figures.title')}</ButtonLink>
        <ButtonLink variant="secondary" href="/audit/trial">{t('trial:title')}</ButtonLink>
        <ButtonLink variant="secondary" href="/audit/monitoring">{t('audit:monitoring')}</ButtonLink>
        <ButtonLink variant="secondary" href="/audit/evaluation">{t('audit:evaluation')}</ButtonLink>
      </div>} />
      <Form method="post" className="stack">
        <Button variant="secondary">{t('audit:verify')}</Button>
        {verdict ? <LogVerdictAlert check={verdict} /> : null}
      </Form>
      <AuditFilter log={log} />
      <AuditTable log={log} />
    </div>
  )
}
