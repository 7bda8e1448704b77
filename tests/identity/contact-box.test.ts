import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { identityLimits, isReach } from '~/domain/identity'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import type { BoxContext } from '~/identity/bound-to.server'
import { openContact, sealContact } from '~/identity/contact-box.server'
import { gcmSeal, OpenError } from '~/platform/aes-gcm.server'
import { eachFlip } from '../support/each-flip'

const context: BoxContext = { organisationId: 'org-1', recruitmentId: 'rec_1' as RecruitmentId, applicationId: 'app-1' as ApplicationId }
const contactKey = randomBytes(32)
const reach = { email: 'aase@example.dk', phone: '+45 12 34 56 78' }
const sealed = () => sealContact({ contactKey, context, reach })

describe('the box that writes to somebody', () => {
  it('holds address and number, and nothing else of the person', () => {
    expect(openContact({ contactKey, context, record: sealed() })).toEqual(reach)
    const whole = { ...reach, name: 'Åse Østergård' }
    expect(openContact({ contactKey, context, record: sealContact({ contactKey, context, reach: whole }) })).toEqual(reach)
  })

  it('is of one size for everybody: 1024 bytes and a tag', () => {
    for (const each of [{ email: '', phone: '' }, reach, { email: 'a'.repeat(identityLimits.email), phone: '1'.repeat(identityLimits.phone) }, { email: '€'.repeat(identityLimits.email), phone: '' }]) {
      const { contactIv, contactBox } = sealContact({ contactKey, context, reach: each })
      expect([contactIv.length, contactBox.length]).toEqual([12, 1040])
    }
  })

  it('is refused with any byte flipped, in another place, and under another key', () => {
    const record = sealed()
    for (const field of ['contactIv', 'contactBox'] as const) {
      for (const flipped of eachFlip(record[field])) expect(() => openContact({ contactKey, context, record: { ...record, [field]: flipped } })).toThrow(OpenError)
    }
    for (const change of [{ organisationId: 'org-2' }, { recruitmentId: 'rec_2' as RecruitmentId }, { applicationId: 'app-2' as ApplicationId }]) {
      expect(() => openContact({ contactKey, context: { ...context, ...change }, record })).toThrow(OpenError)
    }
    expect(() => openContact({ contactKey: randomBytes(32), context, record })).toThrow(OpenError)
  })

  it('is not believed when it holds something else under the right key', () => {
    const contactIv = randomBytes(12)
    const contactBox = gcmSeal({ key: contactKey, iv: contactIv, aad: Buffer.from('contactbox/v1|org-1|rec_1|app-1'), plaintext: Buffer.from('{"email":1,"phone":""}') })
    expect(() => openContact({ contactKey, context, record: { contactIv, contactBox } })).toThrow('not an address')
  })

  it.each([null, 'x', 1, {}, { email: 'a@x.dk' }, { phone: '1' }, { email: 1, phone: '1' }, { email: 'a@x.dk', phone: 1 }])('is not to be read from %j', (value) => { expect(isReach(value)).toBe(false) })
})
