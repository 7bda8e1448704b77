import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { hrPath } from '~/components/hr/paths'
import { CandidatePage } from '~/components/shortlist/candidate-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadHrCandidate } from '~/views/hr/ranking.server'

export const handle = { title: () => ({ key: 'committee:shortlist.candidate.page' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '', candidateId = '' } = args.params
  return valueOrThrow(await loadHrCandidate(args.context.app, actor, { recruitmentId: id, candidateId }))
}

export default function HrCandidate() {
  const { title, candidate } = useLoaderData<typeof loader>()
  const recruitmentId = useParams().id ?? ''
  return <CandidatePage title={title} candidate={candidate} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} rankingHref={hrPath(recruitmentId, 'ranking')} />
}
