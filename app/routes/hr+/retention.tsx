import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RetentionPage } from '~/components/retention/retention-page'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadRetention } from '~/views/hr/erasure.server'
import { loadCertificates } from '~/views/staff/certificates.server'

export const handle = { title: () => ({ key: 'retention:title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { app } = args.context
  return { ...valueOrThrow(await loadRetention(app, actor)), certificates: valueOrThrow(await loadCertificates(app, actor, 'hr')) }
}

export default function Retention() {
  return <RetentionPage {...useLoaderData<typeof loader>()} />
}
