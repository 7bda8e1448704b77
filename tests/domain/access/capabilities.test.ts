import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capabilities, clashingOrganisationRoles, decide, organisationRoles, printCapabilities, recruitmentRoles, roleIn, type Capability } from '~/domain/access/capabilities'
import { phases, type Phase } from '~/domain/recruitment/phases'

const names = Object.keys(capabilities) as Capability[] // the table's own keys
const who = (capability: Capability, phase: Phase) => recruitmentRoles.filter((role) => decide(role, capability, phase).allowed)

test('the whole table is the committed one: every change of rights is a visible diff', () => {
  const committed = readFileSync(join(import.meta.dirname, 'capabilities.txt'), 'utf8')
  expect(printCapabilities()).toBe(committed)
})

describe('the promises of domain.md', () => {
  test('nobody without a role may do anything', () => {
    for (const name of names) for (const phase of phases) expect(decide(null, name, phase)).toEqual({ allowed: false, because: 'role' })
  })

  test('who has the right is told that it is the phase; who has not, that it is the role', () => {
    expect(decide('hr', 'publish', 'draft')).toEqual({ allowed: true })
    expect(decide('hr', 'publish', 'open')).toEqual({ allowed: false, because: 'phase' })
    expect(decide('chair', 'publish', 'open')).toEqual({ allowed: false, because: 'role' })
  })

  test('an administrator may do nothing in a recruitment', () => {
    for (const name of names) for (const phase of phases) expect(decide('administrator', name, phase).allowed, name).toBe(false)
  })

  test('original answers are read by the redactor alone, and only while clearing', () => {
    for (const phase of phases) expect(who('readOriginalAnswers', phase)).toEqual(phase === 'clearing' ? ['redactor'] : [])
  })

  test.each(['readIdentities', 'readReleasedIdentities', 'releaseIdentities'] as const)('%s is open to nobody before the unsealing', (capability) => {
    for (const phase of ['draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked'] as const) expect(who(capability, phase)).toEqual([])
  })

  test('what somebody asks for in case of an interview is HR’s, from the lock until the recruitment is concluded', () => {
    for (const phase of phases) expect(who('readInterviewNeeds', phase)).toEqual(['locked', 'unsealed'].includes(phase) ? ['hr'] : [])
    for (const phase of phases) expect(who('decideClaims', phase)).toEqual(phase === 'locked' ? ['hr'] : [])
  })

  test('no role both reads original answers and identities', () => {
    const reading = (capability: Capability) => new Set(phases.flatMap((phase) => who(capability, phase)))
    expect([...reading('readOriginalAnswers')].filter((role) => reading('readIdentities').has(role) || reading('readReleasedIdentities').has(role))).toEqual([])
  })

  test('the chair proposes and HR confirms: no role does both', () => {
    expect(who('proposeShortlist', 'shortlisting')).toEqual(['chair'])
    expect(who('confirmLock', 'shortlisting')).toEqual(['hr'])
  })

  test('a clerk begins applications and puts deadlines off, until the committee has the answers, and does nothing else', () => {
    const may = names.filter((name) => phases.some((phase) => decide('clerk', name, phase).allowed))
    expect(may).toEqual(['typeInApplication', 'extendDeadline'])
    for (const name of may) expect(phases.filter((phase) => decide('clerk', name, phase).allowed)).toEqual(['open', 'clearing'])
  })

  test('rankings are hidden while scores are being given', () => {
    expect(who('readRanking', 'scoring')).toEqual([])
  })
})

test('being named in a recruitment replaces the organisation role, so that roles never add up', () => {
  for (const role of organisationRoles) expect(roleIn('reviewer', [role])).toBe('reviewer')
  expect(roleIn('redactor', ['hr'])).toBe('redactor')
  expect(roleIn(null, ['clerk'])).toBe('clerk')
  expect(roleIn(null, ['hr'])).toBe('hr')
  expect(roleIn(null, [])).toBeNull()
  expect([roleIn(null, ['hr-officer']), roleIn(null, ['employee-officer'])]).toEqual(['officer', 'officer'])
  expect([roleIn('chair', ['employee-officer']), roleIn(null, ['administrator']), roleIn(null, ['auditor'])]).toEqual(['chair', 'administrator', 'auditor'])
})

test('any two roles of the organisation clash, so that no account adds them up', () => {
  const pairs = organisationRoles.flatMap((one, index) => organisationRoles.slice(index + 1).map((other) => [one, other]))
  expect(clashingOrganisationRoles).toEqual(pairs)
  expect(pairs).toHaveLength(15)
})
