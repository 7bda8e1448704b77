import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { DocumentsLink } from '~/components/documents/documents-link'
import { OwnInterviews } from '~/components/interviews/own-interviews'
import { IdentitiesTable } from '~/components/shortlist/identities-table'
import { ButtonLink } from '~/components/ui/button-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { loadInterviews } from '~/views/committee/interviews.server'

export const handle = { title: () => ({ key: 'committee:shortlist.interviews.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { context: { app }, params: { id: recruitmentId = '' } } = args
  const page = valueOrThrow(await loadInterviews(app, actor, recruitmentId))
  const identities = page.isUnsealed ? valueOrThrow(await lookAtIdentities(app, actor, { recruitmentId, as: 'committee' })) : []
  return { ...page, identities }
}

export default function Interviews() {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const { title, proofs, identities, interviews } = useLoaderData<typeof loader>()
  const recruitmentId = useParams().id ?? ''
  const base = `/committee/${recruitmentId}`
  return (
    <div className="stack-lg">
      <PageHeading title={t('shortlist.interviews.title')} caption={inLanguage(title, language)} lead={identities.length > 0 ? t('shortlist.interviews.lead') : undefined} />
      {identities.length > 0
        ? <IdentitiesTable identities={identities} />
        : <EmptyState title={t('shortlist.interviews.waiting')}><p>{t('shortlist.interviews.waitingText')}</p></EmptyState>}
      {identities.length > 0 ? <DocumentsLink href={`${base}/documents`} /> : null}
      {identities.length > 0 ? <OwnInterviews interviews={interviews} recruitmentId={recruitmentId} /> : null}
      {identities.length > 0 && proofs.length > 0 ? (
        <section className="stack">
          <h2>{t('shortlist.interviews.proofs')}</h2>
          <ul className="measure">{proofs.map(({ number, proof }) => <li key={number}>{t('shortlist.interviews.proof', { number, text: inLanguage(proof, language) })}</li>)}</ul>
          <p><ButtonLink variant="secondary" href={`${base}/ranking`}>{t('shortlist.interviews.answers')}</ButtonLink></p>
        </section>
      ) : null}
    </div>
  )
}
