import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { stageShippedBank } from '~/use-cases/import-banks.server'

/** Puts the family of the files that came with the program beside what is kept, and goes on to the difference. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const staged = valueOrThrow(await stageShippedBank(args.context.app, actor, args.params.family ?? ''))
  return redirect(`/hr/banks/import/${staged}`, 303)
}
