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

  const onList = (...words: readonly string[]) => (text: string) => words.includes(text)

  it.each([['0', 'o'], ['1', 'i'], ['3', 'e'], ['4', 'a'], ['5', 's'], ['7', 't'], ['@', 'a'], ['$', 's'], ['!', 'i']])('with %s written for %s is the word that it stands for', (sign, letter) => {
    expect(isCommonPassword(`kr${sign}kr`, onList(`kr${letter}kr`))).toBe(true)
  })

  it('loses the digits and signs around a word, and none within it', () => {
    expect(isCommonPassword('!!26solsort26!!', onList('solsort'))).toBe(true)
    expect(isCommonPassword('sol26sort', onList('solsort'))).toBe(false)
    expect(isCommonPassword('2689ab268926', onList('ab'))).toBe(false) // two letters are in every password
  })

  it('is refused where one word is said over and over from end to end, and not where something else is said too', () => {
    expect(isCommonPassword('qzvqzvqzvqzv', onList())).toBe(true) // three letters need not be a word
    expect(isCommonPassword('qzvwqzvwqzvw', onList())).toBe(false)
    expect(isCommonPassword('kvistzvzvzv', onList())).toBe(false)
    expect(isCommonPassword('zvzvzvkvist', onList())).toBe(false)
    expect(isCommonPassword('drage!drage!', onList('drage'))).toBe(true)
    expect(isCommonPassword('drageildrageil', onList('drageil'))).toBe(true)
  })

  it('is somebody’s name as soon as what is left without it would be too short alone', () => {
    expect(isOwnName('holm12345678901', ['Bo Holm'])).toBe(true)
    expect(isOwnName('holm123456789012', ['Bo Holm'])).toBe(false) // twelve signs stand alone
    expect(isOwnName('qwe', ['Bo Holm'])).toBe(false) // too short, and nobody's name
  })

  it.each([[['Anna', 'Annalise']], [['Annalise', 'Anna']]])('has the longest of %j taken out first', (own) => {
    expect(isOwnName('annalise12345678', own)).toBe(true)
  })
})
