import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { CommitteeInterviewsPage } from '~/components/interviews/committee-interviews-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { lookAtIdentities } from '~/use-cases/look-at-identities.server'
import { loadInterviews } from '~/views/committee/interviews.server'

export const handle = { title: () => ({ key: 'committee:shortlist.interviews.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { context: { app }, params: { id: recruitmentId = '' } } = args
  const page = valueOrThrow(await loadInterviews(app, actor, recruitmentId))
  const identities = page.isUnsealed ? valueOrThrow(await lookAtIdentities(app, actor, { recruitmentId, as: 'committee' })) : []
  return { ...page, identities }
}

export default function Interviews() {
  const recruitmentId = useParams().id ?? ''
  return <CommitteeInterviewsPage page={useLoaderData<typeof loader>()} recruitmentId={recruitmentId} />
}
