import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import { identityLimits, type Identity } from '~/domain/identity'
import { closeOwnBox, openOwnBox, type OwnKey } from '~/identity/own-box.server'
import { OpenError } from '~/platform/aes-gcm.server'
import { eachFlip } from '../support/each-flip'

const key: OwnKey = {
  receiptCode: 'TRKM-9VWX-3CDF-H7JK', pepper: Buffer.alloc(32, 7),
  context: { organisationId: 'org-1', recruitmentId: 'rec_1' as RecruitmentId, applicationId: 'app-1' as ApplicationId },
}
const identity: Identity = { name: 'Åse Østergård', email: 'aase@example.dk', phone: '', adjustments: 'Tegnsprogstolk', priorityAccess: true }

describe('the applicant’s own copy of who they are', () => {
  it('opens with the code, at its place', () => {
    expect(openOwnBox(key, closeOwnBox(key, identity))).toMatchObject(identity)
  })

  it.each<[string, OwnKey]>([
    ['another code', { ...key, receiptCode: 'TRKM-9VWX-3CDF-H7JM' }],
    ['another pepper, as on another machine', { ...key, pepper: Buffer.alloc(32, 8) }],
    ['another application', { ...key, context: { ...key.context, applicationId: 'app-2' as ApplicationId } }],
    ['another recruitment', { ...key, context: { ...key.context, recruitmentId: 'rec_2' as RecruitmentId } }],
    ['another organisation', { ...key, context: { ...key.context, organisationId: 'org-2' } }],
  ])('stays shut for %s', (_, other) => {
    expect(() => openOwnBox(other, closeOwnBox(key, identity))).toThrow(OpenError)
  })

  it.each(['keyHalf', 'iv', 'box'] as const)('stays shut with any byte of %s flipped', (part) => {
    const box = closeOwnBox(key, identity)
    for (const flipped of eachFlip(box[part])) expect(() => openOwnBox(key, { ...box, [part]: flipped })).toThrow(OpenError)
  })

  it('tells nothing by its size, and is never the same twice', () => {
    const filled = { name: fc.string({ maxLength: identityLimits.name }), email: fc.string({ maxLength: identityLimits.email }), phone: fc.string({ maxLength: identityLimits.phone }) }
    const size = closeOwnBox(key, identity).box.length
    fc.assert(fc.property(fc.record(filled), (any) => closeOwnBox(key, { ...identity, ...any }).box.length === size))
    expect(closeOwnBox(key, identity).box.equals(closeOwnBox(key, identity).box)).toBe(false)
  })
})
