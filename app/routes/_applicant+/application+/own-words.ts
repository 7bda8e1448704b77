import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicantAccess } from '~/platform/applicant-session.server'
import { loadOwnWords } from '~/views/applicant/own-words.server'

/** The applicant's own name and contact, for the page's script to look for in what they write; null when there are none or hints are off. */
export async function loader(args: LoaderFunctionArgs) {
  const access = applicantAccess(args)
  return Response.json(access ? await loadOwnWords(args.context.app, access) : null)
}
