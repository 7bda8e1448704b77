import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BankFamilyView } from '~/components/banks/bank-family-view'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { stageShippedBank } from '~/use-cases/import-banks.server'
import { loadBankFamily } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:family.caption' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadBankFamily(args.context.app, actor, args.params.family ?? ''))
}

/** Puts the family of the files that came with the program beside what is kept, and goes on to the difference. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const staged = valueOrThrow(await stageShippedBank(args.context.app, actor, args.params.family ?? ''))
  return redirect(`/hr/banks/import/${staged}`, 303)
}

export default function BankFamily() {
  return <BankFamilyView page={useLoaderData<typeof loader>()} />
}
