import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { sendDocument } from '~/platform/send-document.server'
import { loadOwnDocument } from '~/views/applicant/own-documents.server'

export async function loader(args: LoaderFunctionArgs) {
  const { accessHash } = requireApplicantAccess(args)
  return sendDocument(valueOrGoOn(await loadOwnDocument(args.context.app, accessHash, args.params.documentId ?? '')))
}
