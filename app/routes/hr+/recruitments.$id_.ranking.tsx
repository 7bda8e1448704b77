import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { RankingPage } from '~/components/shortlist/ranking-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadHrRanking } from '~/views/hr/ranking.server'

export const handle = { title: () => ({ key: 'committee:shortlist.ranking.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadHrRanking(args.context.app, actor, args.params.id ?? ''))
}

export default function HrRanking() {
  const { title, figures } = useLoaderData<typeof loader>()
  const recruitmentId = useParams().id ?? ''
  return <RankingPage title={title} figures={figures} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} />
}
