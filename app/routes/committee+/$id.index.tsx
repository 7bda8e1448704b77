import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { CommitteeOverviewPage } from '~/components/committee/committee-overview'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'

export const handle = { title: () => ({ key: 'committee:overview.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const isFinished = new URL(args.request.url).searchParams.has('finished')
  return { overview: valueOrThrow(await loadCommitteeOverview(args.context.app, actor, args.params.id ?? '')), isFinished }
}

export default function OverviewPage() {
  const { overview, isFinished } = useLoaderData<typeof loader>()
  return <CommitteeOverviewPage overview={overview} recruitmentId={useParams().id ?? ''} isFinished={isFinished} />
}
