import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OrganisationSignInError, readOrganisationSignIn } from '~/platform/organisation-sign-in-settings.server'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'uset-oidc-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const right = { issuer: 'https://login.solbjerg.example', clientId: 'uset', clientSecretFile: 'secret', label: { da: 'Log ind med Solbjerg', en: 'Sign in with Solbjerg' }, roles: { g1: 'hr', g2: 'staff' } }
function read(settings: unknown, variables = {}) {
  const file = join(folder, 'oidc.json')
  writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings))
  writeFileSync(join(folder, 'secret'), 'very secret\n')
  return readOrganisationSignIn(file, variables)
}

describe('the file of the organisation’s own sign-in', () => {
  it('holds the address of the secret and not the secret', () => {
    expect(read(right)).toMatchObject({ clientSecret: 'very secret', scopes: ['openid', 'profile', 'email'], groupsClaim: 'groups', createsAccounts: false, trustsEmail: false, endsLocalSignIn: false, secondFactor: { amr: [], acr: [] } })
    const { clientSecretFile: _, ...rest } = right
    expect(read({ ...rest, clientSecretVariable: 'UNIT_SECRET' }, { UNIT_SECRET: 'from the environment' }).clientSecret).toBe('from the environment')
    expect(() => read({ ...rest, clientSecretVariable: 'UNIT_SECRET' })).toThrow('secret is empty')
  })

  it.each([
    ['an issuer without TLS', { issuer: 'http://login.solbjerg.example' }, 'issuer'], ['a role that there is not', { roles: { g1: 'owner' } }, 'roles.g1'],
    ['accounts for everybody', { roles: null, createsAccounts: true }, 'createsAccounts'], ['two secrets', { clientSecretVariable: 'X' }, 'clientSecretFile'],
    ['a word that it does not know', { clientSecret: 'in the file itself' }, 'the whole'], ['scopes without openid', { scopes: ['email'] }, 'scopes'],
  ])('is refused with %s, and the message says where and repeats nothing', (_, change, where) => {
    expect(() => read({ ...right, ...change })).toThrow(OrganisationSignInError)
    expect(() => read({ ...right, ...change })).toThrow(`is not right at: ${where}`)
    expect(() => read({ ...right, ...change })).not.toThrow(/in the file itself|very secret/)
  })

  it('is refused when it is no JSON, or is not there', () => {
    expect(() => read('{')).toThrow('is not JSON')
    expect(() => readOrganisationSignIn(join(folder, 'none.json'), {})).toThrow('cannot be read')
  })
})
