import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import enhancerUrl from 'virtual:enhancer-url'
import { ApplicantFrame } from '~/components/applicant/applicant-frame'
import { hasApplicantCookie } from '~/platform/applicant-session.server'
import { loadApplicantFrame } from '~/views/applicant/frame.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { ...(await loadApplicantFrame(context.app)), isInside: hasApplicantCookie(request) }
}

export default function ApplicantLayout() {
  const { organisation, isInside } = useLoaderData<typeof loader>()
  const path = useLocation().pathname
  return (
    <>
      <ApplicantFrame organisation={organisation} path={path.startsWith('/posts/') ? '/' : path} canLeave={isInside && path.startsWith('/application')}><Outlet /></ApplicantFrame>
      <script src={enhancerUrl} defer />
    </>
  )
}
