import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BlindnessFiguresPage } from '~/components/blindness/blindness-figures-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadBlindnessFigures } from '~/views/staff/blindness-figures.server'

export const handle = { title: () => ({ key: 'blindness:figures.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  return valueOrThrow(await loadBlindnessFigures(args.context.app, await requireActor(args), 'auditor'))
}

export default function AuditBlindness() {
  return <BlindnessFiguresPage figures={useLoaderData<typeof loader>()} />
}
