import { officerRoles } from '../custody'

/** Roles that are never without a second factor, whatever the organisation has set: who holds them can open names. */
export const alwaysWithSecondFactor: readonly string[] = Object.values(officerRoles)

/** Of whom an organisation may demand a second factor; `staff` is everybody who signs in. */
export const secondFactorGroups = ['administrator', 'hr', 'staff'] as const
export type SecondFactorGroup = (typeof secondFactorGroups)[number]

export interface SecondFactorRule {
  readonly demandedOf: readonly SecondFactorGroup[]
  /** A demonstration's passwords are no secret, and nobody could sign in to try it out. */
  readonly isDemo: boolean
}

/** Whether somebody with these roles must have a second factor. */
export function mustHaveSecondFactor(roles: readonly string[], { demandedOf, isDemo }: SecondFactorRule): boolean {
  if (isDemo) return false
  const demanded: readonly string[] = [...alwaysWithSecondFactor, ...demandedOf]
  return demanded.includes('staff') || roles.some((role) => demanded.includes(role))
}
