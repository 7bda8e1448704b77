import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { noteLogExport } from '~/use-cases/note-log-export.server'
import { loadLogFile } from '~/views/audit/checkpoints.server'

/** The whole log, for checking it without this system. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  valueOrThrow(await noteLogExport(args.context.app, actor, null))
  const lines = valueOrThrow(await loadLogFile(args.context.app, actor))
  return new Response(lines, { headers: { 'Content-Type': 'application/jsonl; charset=utf-8', 'Content-Disposition': 'attachment; filename="log.jsonl"' } })
}
