import { identityToRecipient } from 'age-encryption'
import type { OpenedKey } from '~/custody/officer-key'
import { makeSplitKey } from '~/custody/recruitment-key'
import { renewKey } from '~/use-cases/renew-key.server'
import { sealAnew } from '~/use-cases/seal-anew.server'
import { loadKeyPage } from '~/views/hr/recruitment-key.server'
import type { OwnIdentity } from '~/domain/identity'
import type { Actor } from '~/platform/actor.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { changeCustody } from '~/use-cases/change-settings.server'
import { decideClaim } from '~/use-cases/decide-claim.server'
import { loadIdentitiesPage } from '~/views/hr/identities.server'
import { type Applicant } from '../support/applying'
import { openAsOfficers, withKey, type Officer } from '../support/officers'
import { type TestApp } from '../support/test-app'

/** Keys of tests alone, always the same, so that pages on which their public halves stand are too. */
const testKeys = ['AGE-SECRET-KEY-1QW29T0UC7UUFK0NNQAPP0M4DZAP5JQ67VRZ88DL93MNWY7V6M5USCYR2KE', 'AGE-SECRET-KEY-1AK3VTE7XJAWWGWMZQ3UKD6EZJZNZXE94KUPG5PEA8LNFCVDN9A4Q4JPLE7', 'AGE-SECRET-KEY-17GTR0YZTE9H2SCYE40J03TQ0WFU8T36HCFECZ69ELR557YENJTKSUP8K7G'] as const

export async function appointOfficers(test: TestApp, { officer, administrator }: { officer: Actor; administrator: Actor }): Promise<{ hr: Officer; employees: Officer }> {
  const [hr, employees] = await Promise.all(testKeys.map(async (identity): Promise<OpenedKey> => ({ identity, recipient: await identityToRecipient(identity) })))
  mustSucceed(await changeCustody(test.app, administrator, 'officers'))
  return { hr: await withKey(test, officer, hr), employees: await withKey(test, await test.person('Other officer', ['employee-officer']), employees) }
}

/** The employees' only officer loses the key file and makes another, and HR puts a new key in the place of the recruitment's. */
export async function loseAndRenew(test: TestApp, { recruitmentId, hr, lost }: { recruitmentId: string; hr: Actor; lost: Officer }): Promise<Officer> {
  const identity = testKeys[2]
  const again = await withKey(test, lost.actor, { identity, recipient: await identityToRecipient(identity) })
  const { holders } = mustSucceed(await loadKeyPage(test.app, hr, recruitmentId))
  mustSucceed(await renewKey(test.app, hr, { recruitmentId, reason: 'Nøglefilen er væk.', splitKey: await makeSplitKey(holders) }))
  return again
}

export async function allSealAnew({ app }: TestApp, { applicants, identities }: { applicants: readonly Applicant[]; identities: readonly OwnIdentity[] }): Promise<void> {
  for (const [index, { accessHash, receiptCode }] of applicants.entries()) {
    const identity = identities[index]
    if (identity && index !== 1) mustSucceed(await sealAnew(app, { accessHash, receiptCode, identity })) // the second has asked to be withdrawn
  }
}

/** Claims that are in the way are decided as not met, and the opening begun anew. */
export async function openWithOfficers(test: TestApp, { recruitmentId, officers, hr }: { recruitmentId: string; officers: { hr: Officer; employees: Officer }; hr: Actor }): Promise<void> {
  const both = { opener: officers.employees, other: officers.hr }
  if ((await openAsOfficers(test, recruitmentId, both)).kind === 'opened') return
  await decideClaims(test, hr, recruitmentId)
  await openAsOfficers(test, recruitmentId, both)
}

export async function decideClaims({ app }: TestApp, hr: Actor, recruitmentId: string): Promise<void> {
  const page = mustSucceed(await loadIdentitiesPage(app, hr, recruitmentId))
  for (const { candidateId } of page.claims) mustSucceed(await decideClaim(app, hr, { recruitmentId, candidateId, seen: 'open', decision: 'not-met', reason: 'Mangler uddannelsen.' }))
}
