import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { StaffFrame } from '~/components/staff-frame'
import { requireActor } from '~/platform/session.server'
import { loadStaffFrame } from '~/views/staff/frame.server'

export const handle = { hydrate: true }

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { frame: await loadStaffFrame(args.context.app, actor) }
}

export default function OfficerLayout() {
  const { frame } = useLoaderData<typeof loader>()
  return <StaffFrame frame={frame} path={useLocation().pathname}><Outlet /></StaffFrame>
}
