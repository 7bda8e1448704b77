import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DrillPage } from '~/components/officer/drill-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadDrillPage } from '~/views/officer/drill.server'

export const handle = { title: () => ({ key: 'custody:drill.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadDrillPage(args.context.app, await requireActor(args)))
}

export default function Drill() {
  return <DrillPage page={useLoaderData<typeof loader>()} />
}
