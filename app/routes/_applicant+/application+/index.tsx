import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Overview } from '~/components/applicant/overview'
import { detectLanguage } from '~/i18n/detect-language.server'
import { requireApplicantAccess, valueOrGoOn } from '~/platform/applicant-session.server'
import { loadOverview } from '~/views/applicant/overview.server'

export const handle = { title: () => ({ key: 'applicant:overview.title' }) }

export async function loader(args: LoaderFunctionArgs) {
  const access = requireApplicantAccess(args)
  return valueOrGoOn(await loadOverview(args.context.app, access, detectLanguage(args.request)))
}

export default function OverviewRoute() {
  return <Overview page={useLoaderData<typeof loader>()} />
}
