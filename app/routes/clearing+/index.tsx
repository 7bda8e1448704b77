import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '~/i18n/translation'
import { ClearingList } from '~/components/clearing/clearing-list'
import { StatusMessage } from '~/components/ui/status-message'
import { PageHeading } from '~/components/ui/page-heading'
import { requireActor } from '~/platform/session.server'
import { loadClearingRecruitments } from '~/views/clearing/recruitments.server'

export const handle = { title: () => ({ key: 'clearing:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const wasSent = new URL(args.request.url).searchParams.has('sent')
  return { recruitments: await loadClearingRecruitments(args.context.app, actor), wasSent }
}

export default function ClearingPage() {
  const { t } = useTranslation('clearing')
  const { recruitments, wasSent } = useLoaderData<typeof loader>()
  return (
    <div className="stack-lg">
      <PageHeading title={t('title')} lead={t('lead')} />
      <StatusMessage>{wasSent ? t('send.sent') : null}</StatusMessage>
      <ClearingList recruitments={recruitments} />
    </div>
  )
}
