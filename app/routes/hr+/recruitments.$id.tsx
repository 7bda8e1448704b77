import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { usePostTitle } from '~/components/hr/draft-page'
import { DraftOverview } from '~/components/hr/draft-overview'
import { KeyNote } from '~/components/hr/key-note'
import { PhaseBadge, PhaseSteps } from '~/components/hr/phase-steps'
import { RunningOverview } from '~/components/hr/running-overview'
import { Alert } from '~/components/ui/alert'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { PageHeading } from '~/components/ui/page-heading'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadOverview } from '~/views/hr/overview.server'
import { loadKeyNote } from '~/views/hr/recruitment-key.server'

export const handle = { title: () => ({ key: 'hr:overview.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const [{ app }, { id = '' }] = [args.context, args.params]
  return { overview: valueOrThrow(await loadOverview(app, actor, id)), keyNote: await loadKeyNote(app, actor, id) }
}

const saved = ['post', 'texts', 'qualifications', 'published', 'closed', 'cancelled'] as const

export default function RecruitmentOverview() {
  const { t } = useTranslation(['hr', 'common', 'custody'])
  const { overview, keyNote } = useLoaderData<typeof loader>()
  const title = usePostTitle(overview.head)
  const [search] = useSearchParams()
  const done = saved.find((one) => one === search.get('saved'))
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('hr:home.title'), href: '/hr' }, { label: title }]} />
      <PageHeading title={title} caption={inLanguage(overview.department, useLanguage())} status={<PhaseBadge phase={overview.head.phase} />} />
      {done && <Alert kind="success" kindText={t('common:kinds.success')} role="status">{t(`hr:saved.${done}`)}</Alert>}
      <PhaseSteps phase={overview.head.phase} />
      <p>{keyNote && overview.head.phase === 'locked' ? t('custody:renewal.waiting') : t(`hr:waiting.${overview.head.phase}`)}</p>
      <KeyNote note={keyNote} recruitmentId={overview.head.recruitmentId} />
      {overview.head.isEditable ? <DraftOverview overview={overview} /> : <RunningOverview overview={overview} />}
    </div>
  )
}
