import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { DoorFrame } from '~/components/account/door-frame'
import { StaffFrame } from '~/components/staff-frame'
import { actorOf } from '~/platform/session.server'
import { loadDoorFrame, loadStaffFrame } from '~/views/staff/frame.server'

export const handle = { hydrate: true }

export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context
  const actor = await actorOf(args)
  return { frame: actor ? await loadStaffFrame(app, actor) : null, door: await loadDoorFrame(app) }
}

export default function AccountLayout() {
  const { frame, door } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  if (frame) return <StaffFrame frame={frame} path={pathname}><Outlet /></StaffFrame>
  return <DoorFrame organisation={door.organisation} path={pathname}><Outlet /></DoorFrame>
}
