import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { CommitteeList } from '~/components/committee/committee-list'
import { PageHeading } from '~/components/ui/page-heading'
import { requireActor } from '~/platform/session.server'
import { loadCommitteeRecruitments } from '~/views/committee/recruitments.server'

export const handle = { title: () => ({ key: 'committee:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { recruitments: await loadCommitteeRecruitments(args.context.app, actor) }
}

export default function CommitteePage() {
  const { t } = useTranslation('committee')
  const { recruitments } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <CommitteeList recruitments={recruitments} />
    </div>
  )
}
