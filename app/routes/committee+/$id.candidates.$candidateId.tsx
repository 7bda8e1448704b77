import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { CandidatePage } from '~/components/shortlist/candidate-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCandidate } from '~/views/committee/ranking.server'

export const handle = { title: () => ({ key: 'committee:shortlist.candidate.page' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id = '', candidateId = '' } = args.params
  return valueOrThrow(await loadCandidate(args.context.app, actor, { recruitmentId: id, candidateId }))
}

export default function CommitteeCandidate() {
  const { title, candidate, hearings } = useLoaderData<typeof loader>()
  const base = `/committee/${useParams().id ?? ''}`
  return <CandidatePage title={title} candidate={candidate} hearings={hearings} candidateHref={(id) => `${base}/candidates/${id}`} rankingHref={`${base}/ranking`} />
}
