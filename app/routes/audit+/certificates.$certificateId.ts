import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { loadCertificateFile } from '~/views/staff/certificates.server'

/** A certificate of erasure with its hash. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { name, text } = valueOrThrow(await loadCertificateFile(args.context.app, { actor, as: 'auditor', id: args.params.certificateId ?? '' }))
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` } })
}
