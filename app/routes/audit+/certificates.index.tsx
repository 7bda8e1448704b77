import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificatesTable } from '~/components/retention/certificates-table'
import { PageHeading } from '~/components/ui/page-heading'
import { useTranslation } from '~/i18n/translation'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCertificates } from '~/views/staff/certificates.server'

export const handle = { title: () => ({ key: 'retention:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return { certificates: valueOrThrow(await loadCertificates(args.context.app, await requireActor(args), 'auditor')) }
}

export default function AuditCertificates() {
  const { t } = useTranslation('retention')
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} />
      <CertificatesTable {...useLoaderData<typeof loader>()} base="/audit/certificates" />
    </div>
  )
}
