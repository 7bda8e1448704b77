import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadMadeOwnCopy } from '~/views/hr/own-copy.server'

/** What is kept of one applicant, as it was made for this person to hand on. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadMadeOwnCopy(args.context.app, actor, args.params.id ?? ''))
}
