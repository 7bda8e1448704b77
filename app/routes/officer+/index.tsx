import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeysPage } from '~/components/officer/keys-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadKeysPage } from '~/views/officer/keys.server'

export const handle = { title: () => ({ key: 'custody:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadKeysPage(args.context.app, await requireActor(args)))
}

export default function Keys() {
  return <KeysPage page={useLoaderData<typeof loader>()} />
}
