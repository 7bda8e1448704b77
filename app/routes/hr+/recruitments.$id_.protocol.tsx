import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { HrProtocolPage } from '~/components/protocol/hr-protocol-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadHrProtocol } from '~/views/hr/protocol.server'

export const handle = { title: () => ({ key: 'protocol:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadHrProtocol(args.context.app, actor, args.params.id ?? ''))
}

export default function HrProtocol() {
  return <HrProtocolPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} />
}
