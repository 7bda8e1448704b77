import type { LoaderFunctionArgs } from '@remix-run/node'
import { valueOrThrow } from '~/platform/respond.server'
import { sendDocument } from '~/platform/send-document.server'
import { requireActor } from '~/platform/session.server'
import { readDocument } from '~/use-cases/read-document.server'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { id: recruitmentId = '', documentId = '' } = args.params
  return sendDocument(valueOrThrow(await readDocument(args.context.app, actor, { recruitmentId, documentId, as: 'hr' })))
}
