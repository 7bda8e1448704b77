import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { RecruitmentTables } from '~/components/hr/recruitment-tables'
import { ButtonLink } from '~/components/ui/button-link'
import { EmptyState } from '~/components/ui/empty-state'
import { IconPlus } from '~/components/ui/icons'
import { PageHeading } from '~/components/ui/page-heading'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadRecruitmentList } from '~/views/hr/recruitments.server'

export const handle = { title: () => ({ key: 'hr:home.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { stages: valueOrThrow(await loadRecruitmentList(args.context.app, actor)) }
}

export default function HrHome() {
  const { t } = useTranslation(['hr', 'blindness', 'retention', 'trial'])
  const { stages } = useLoaderData<typeof loader>()
  const begin = <><ButtonLink href="/hr/recruitments/new" icon={<IconPlus />}>{t('hr:new.title')}</ButtonLink><ButtonLink variant="secondary" href="/hr/banks">{t('hr:home.banks')}</ButtonLink><ButtonLink variant="secondary" href="/hr/blindness">{t('blindness:figures.title')}</ButtonLink><ButtonLink variant="secondary" href="/hr/trial">{t('trial:title')}</ButtonLink><ButtonLink variant="secondary" href="/hr/evaluation">{t('blindness:link.evaluation')}</ButtonLink><ButtonLink variant="secondary" href="/hr/retention">{t('retention:title')}</ButtonLink></>
  return (
    <div className="stack-lg">
      <PageHeading title={t('hr:home.title')} lead={t('hr:home.lead')} actions={stages.length > 0 ? begin : undefined} />
      {stages.length > 0 ? <RecruitmentTables stages={stages} /> : <EmptyState title={t('hr:home.empty')} action={begin}><p>{t('hr:home.emptyText')}</p></EmptyState>}
    </div>
  )
}
