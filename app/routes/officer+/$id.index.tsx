import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { OpeningPage } from '~/components/officer/opening-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadOpeningPage } from '~/views/officer/opening.server'

export const handle = { title: () => ({ key: 'custody:opening.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadOpeningPage(args.context.app, await requireActor(args), args.params.id ?? ''))
}

export default function Opening() {
  return <OpeningPage page={useLoaderData<typeof loader>()} recruitmentId={useParams().id ?? ''} />
}
