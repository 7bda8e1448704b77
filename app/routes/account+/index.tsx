import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { WorkList } from '~/components/account/work-list'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeading } from '~/components/ui/page-heading'
import { requireActor } from '~/platform/session.server'
import { loadMyWork } from '~/views/staff/my-work.server'

export const handle = { title: () => ({ key: 'account:work.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return loadMyWork(args.context.app, actor)
}

export default function MyWorkPage() {
  const { t } = useTranslation('account')
  const { items, areas } = useLoaderData<typeof loader>()
  const due = items.filter(({ status }) => status === 'due')
  const others = items.filter(({ status }) => status !== 'due')
  return (
    <div className="stack-lg">
      <PageHeading title={t('work.title')} lead={t('work.lead')} />
      {items.length === 0 && areas.length === 0 ? <EmptyState title={t('work.none')}><p>{t('work.noneText')}</p></EmptyState> : null}
      {due.length > 0 ? <WorkList label={t('work.due')} items={due} /> : null}
      {others.length > 0 ? <WorkList label={t('work.waiting')} items={others} /> : null}
      {areas.length > 0 ? (
        <section className="stack">
          <h2>{t('work.areas')}</h2>
          <ul>{areas.map((area) => <li key={area}><a href={`/${area}`}>{t(`work.area.${area}`)}</a></li>)}</ul>
        </section>
      ) : null}
      <section className="stack">
        <h2>{t('work.settings')}</h2>
        <p><a href="/account/settings">{t('work.settingsLink')}</a></p>
      </section>
    </div>
  )
}
