import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadMadeCaseFile } from '~/views/hr/case-file.server'

/** The notes with what they say, as they were made for this person. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadMadeCaseFile(args.context.app, actor, { recruitmentId: args.params.id ?? '', part: 'notes' }))
}
