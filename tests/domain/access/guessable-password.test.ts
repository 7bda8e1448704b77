import { describe, expect, it } from 'vitest'
import { isCommonPassword, isOwnName } from '~/domain/access/guessable-password'
import { checkNewPassword } from '~/platform/common-passwords.server'

const names = ['Henriette Holm', 'henriette.holm@solbjerg.example', 'Solbjerg Kommune']
const refusal = (code: string) => ({ ok: false, refusal: code })

describe('a new password', () => {
  it.each(['password1234', 'P@ssw0rd2026!!', 'adgangskode1', 'Velkommen2026', '123456789012', '098765432109', 'abcdefghijklm', 'aaaaaaaaaaaa', 'abcabcabcabc', 'qwertyqwerty', '!!!!monkey!!!!', '1qaz2wsx3edc', 'passwordpassword'])(
    '%s is among those that everybody tries first', (password) => { expect(checkNewPassword(password, names)).toEqual(refusal('common-password')) })

  it.each(['Henriette2026!', 'solbjergsolbjerg', 'holm-solbjerg', 'Solbjerg-kommune-26', 'henriette.holm'])('%s is made of names that all know', (password) => {
    expect(checkNewPassword(password, names)).toEqual(refusal('own-name-password'))
  })

  it.each(['fire flade fisk', 'solsorte synger over tagene', 'kommune og syv grønne spader', 'correct horse battery staple', 'xK3 9vv-qq2 ÅÆ', 'password er et ord blandt flere', '831906472550'])(
    '%s is taken: no rule asks for signs of any kind', (password) => { expect(checkNewPassword(password, names)).toEqual({ ok: true, value: null }) })

  it('is held against the list in small letters, and short parts of names do not count', () => {
    expect(isCommonPassword('HEMMELIGHEDER', (text) => text === 'hemmeligheder')).toBe(true)
    expect(isCommonPassword('HEMMELIGHEDER', () => false)).toBe(false)
    expect(isOwnName('bo er en mand', ['Bo Bo'])).toBe(false)
  })
})
