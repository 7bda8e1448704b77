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
  return valueOrThrow(await loadHrRanking(args.context.app, actor, { recruitmentId: args.params.id ?? '', top: new URL(args.request.url).searchParams.get('top') }))
}

export default function HrRanking() {
  const { title, figures, surety, secondLook } = useLoaderData<typeof loader>()
  const recruitmentId = useParams().id ?? ''
  return <RankingPage title={title} figures={figures} surety={surety} secondLook={secondLook} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} />
}
