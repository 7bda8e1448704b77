import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckPage } from '~/components/applicant/check-page'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { loadCheck } from '~/views/applicant/check.server'

export const handle = { title: () => ({ key: 'applicant:check.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const access = requireApplicantAccess(args)
  return valueOrGoOn(await loadCheck(args.context.app, access, detectLanguage(args.request)))
}

export default function CheckRoute() {
  return <CheckPage page={useLoaderData<typeof loader>()} />
}
