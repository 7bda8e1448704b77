import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { DocumentTable } from '~/components/documents/document-table'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCommitteeDocuments } from '~/views/committee/documents.server'

export const handle = { title: () => ({ key: 'documents:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadCommitteeDocuments(args.context.app, actor, args.params.id ?? ''))
}

export default function CommitteeDocuments() {
  const { t } = useTranslation('documents')
  const { title, candidates } = useLoaderData<typeof loader>()
  const base = `/committee/${useParams().id ?? ''}`
  const listed = candidates.map(({ documents, ...candidate }) => ({ ...candidate, documents: documents.map((document) => ({ ...document, state: 'ready' as const })) }))
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} caption={inLanguage(title, useLanguage())} lead={t('committeeLead')} />
      {candidates.some(({ documents }) => documents.length > 0)
        ? <DocumentTable candidates={listed} base={`${base}/documents`} />
        : <EmptyState title={t('empty')}><p>{t('emptyForCommittee')}</p></EmptyState>}
      <p><a href={`${base}/interviews`}>{t('toInterviews')}</a></p>
    </div>
  )
}
