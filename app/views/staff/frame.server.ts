import { membershipsOf } from '#db/stores/memberships'
import { theOrganisation } from '#db/stores/organisations'
import { sideOf } from '~/domain/custody'
import { mayTypeIn } from '~/domain/access/recruiting'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** The staff's areas, in the order of the navigation. */
export const staffAreas = ['hr', 'clearing', 'committee', 'clerk', 'audit', 'admin', 'officer'] as const
export type StaffArea = (typeof staffAreas)[number]

/** What the frame around every staff page shows. */
export interface StaffFrame {
  readonly organisation: string
  readonly person: string
  readonly areas: readonly StaffArea[]
}

/** The areas in which this person has anything to do; the others are not mentioned. */
export async function loadStaffFrame(app: AppContext, actor: Actor): Promise<StaffFrame> {
  const memberships = await membershipsOf(app.db.read, actor.key)
  const has: Record<StaffArea, boolean> = {
    hr: actor.roles.includes('hr'),
    clearing: memberships.some(({ role }) => role === 'redactor'),
    committee: memberships.some(({ role }) => role !== 'redactor'),
    clerk: mayTypeIn(actor.roles),
    audit: actor.roles.includes('auditor'),
    admin: actor.roles.includes('administrator'),
    officer: sideOf(actor.roles) !== null,
  }
  return { ...(await loadDoorFrame(app)), person: actor.name, areas: staffAreas.filter((area) => has[area]) }
}

/** What the frame shows to somebody who has not signed in yet. */
export async function loadDoorFrame(app: AppContext): Promise<Pick<StaffFrame, 'organisation'>> {
  return { organisation: (await theOrganisation(app.db.read))?.name ?? '' }
}
