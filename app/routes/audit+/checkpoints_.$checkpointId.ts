import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCheckpointFile } from '~/views/audit/checkpoints.server'

/** A checkpoint as the text that was signed. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { name, text } = valueOrThrow(await loadCheckpointFile(args.context.app, actor, args.params.checkpointId ?? ''))
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
