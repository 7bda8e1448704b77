import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadInterviewProtocolFile } from '~/views/hr/interview-protocol.server'

/** The interviews as they are hashed, byte for byte. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { name, text } = valueOrThrow(await loadInterviewProtocolFile(args.context.app, actor, args.params.id ?? ''))
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
