import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrialPage } from '~/components/trial/trial-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadTrial } from '~/views/staff/trial.server'

export const handle = { title: () => ({ key: 'trial:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadTrial(args.context.app, await requireActor(args), 'hr'))
}

export default function HrTrial() {
  return <TrialPage page={useLoaderData<typeof loader>()} area="/hr" />
}
