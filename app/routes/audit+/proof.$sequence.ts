import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { noteLogExport } from '~/use-cases/note-log-export.server'
import { loadEventProof } from '~/views/audit/checkpoints.server'

/** That one event is in the log, as a file that can be checked by itself. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const sequence = Number(args.params.sequence)
  const { name, text } = valueOrThrow(await loadEventProof(args.context.app, actor, sequence))
  valueOrThrow(await noteLogExport(args.context.app, actor, sequence))
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
