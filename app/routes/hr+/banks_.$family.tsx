import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BankFamilyView } from '~/components/banks/bank-family-view'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadBankFamily } from '~/views/hr/banks.server'

export const handle = { title: () => ({ key: 'banks:family.caption' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return valueOrThrow(await loadBankFamily(args.context.app, actor, args.params.family ?? ''))
}

export default function BankFamily() {
  return <BankFamilyView page={useLoaderData<typeof loader>()} />
}
