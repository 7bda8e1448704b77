import { decide, roleIn, type OrganisationRole } from './capabilities'

/** Whether somebody with these roles works with recruitments: the one right that is not about a recruitment that exists. */
export function mayRecruit(roles: readonly OrganisationRole[]): boolean {
  return decide(roleIn(null, roles), 'editDraft', 'draft').allowed
}

/** Whether somebody with these roles types in what comes on paper or by telephone, in the recruitments where they are nothing else. */
export function mayTypeIn(roles: readonly OrganisationRole[]): boolean {
  return decide(roleIn(null, roles), 'typeInApplication', 'open').allowed
}

/** Whether somebody with these roles in the organisation may sit on a committee or clear answers: those who rule users or read the log may not. */
export function mayBeNamed(roles: readonly OrganisationRole[]): boolean {
  return !roles.includes('administrator') && !roles.includes('auditor')
}

/**
 * Whether somebody with these roles may take a member's place at interviews: nobody who has read, or may read, what was judged before. HR reads it from the
 * shortlisting on, and officers hold the key.
 */
export function mayStandIn(roles: readonly OrganisationRole[]): boolean {
  return roles.every((role) => role === 'clerk')
}
