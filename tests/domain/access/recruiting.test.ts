import { expect, it } from 'vitest'
import { organisationRoles, type OrganisationRole } from '~/domain/access/capabilities'
import { mayBeNamed, mayRecruit, mayTypeIn } from '~/domain/access/recruiting'

const whoOf = (may: (roles: readonly OrganisationRole[]) => boolean) => organisationRoles.filter((role) => may([role]))

it('recruitments are HR’s: no other role of the organisation begins one', () => {
  expect(whoOf(mayRecruit)).toEqual(['hr'])
  expect(mayRecruit([])).toBe(false)
})

it('what comes on paper or by telephone is a clerk’s', () => {
  expect(whoOf(mayTypeIn)).toEqual(['clerk'])
  expect(mayTypeIn([])).toBe(false)
})

it('who rules the users or reads the log sits on no committee and clears no answers; everybody else may', () => {
  expect(whoOf(mayBeNamed)).toEqual(organisationRoles.filter((role) => role !== 'administrator' && role !== 'auditor'))
  expect(mayBeNamed([])).toBe(true)
  expect([mayBeNamed(['hr', 'auditor']), mayBeNamed(['clerk', 'administrator'])]).toEqual([false, false])
})
