import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { InterviewProtocolPage } from '~/components/interviews/interview-protocol-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadInterviewProtocol } from '~/views/hr/interview-protocol.server'

export const handle = { title: () => ({ key: 'interviews:protocol.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadInterviewProtocol(args.context.app, actor, args.params.id ?? ''))
}

export default function InterviewProtocol() {
  return <InterviewProtocolPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} />
}
