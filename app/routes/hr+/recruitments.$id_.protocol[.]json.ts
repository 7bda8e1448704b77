import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { askForProtocol } from '~/use-cases/ask-for-protocol.server'
import { loadHrProtocolFile } from '~/views/hr/protocol.server'

/** The protocol as it is hashed, byte for byte. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  valueOrThrow(await askForProtocol(args.context.app, actor, args.params.id ?? ''))
  const { name, text } = valueOrThrow(await loadHrProtocolFile(args.context.app, actor, args.params.id ?? ''))
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
