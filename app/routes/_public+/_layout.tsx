import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { ApplicantFrame } from '~/components/applicant/applicant-frame'
import { loadPublicFrame } from '~/views/public/frame.server'

export async function loader({ context: { app } }: LoaderFunctionArgs) {
  return loadPublicFrame(app)
}

export default function PublicLayout() {
  const { organisation } = useLoaderData<typeof loader>()
  const { pathname, search } = useLocation()
  return <ApplicantFrame organisation={organisation} path={pathname} search={search}><Outlet /></ApplicantFrame>
}
