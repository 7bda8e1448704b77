import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visitor } from './support/browser'
import { openSite } from './support/site'
import { demoPerson, signIn } from './support/staff'
import { demoEmail, demoPassword } from '~/commands/demo/municipality'
import { wordsOf } from './support/texts'
import { fill, follow, look, press, type Walker } from './support/walk'

// Signing in with more than a password, in a real browser: an authenticator app, recovery codes, and passkeys in Chromium's own virtual authenticator.

const site = openSite('demo')
const t = wordsOf('da')
const walkerOn = (page: Page, hasScripts = true): Walker => ({ page, t, language: 'da', hasScripts })

/** A built-in authenticator that always has its user's finger on it. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('WebAuthn.enable')
  await line.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

async function typePassword(walker: Walker): Promise<void> {
  await walker.page.goto('/account/sign-in')
  await fill(walker, t('account:signIn.email'), demoEmail(demoPerson('auditor')))
  await fill(walker, t('account:signIn.password'), demoPassword)
  await walker.page.getByRole('button', { name: t('account:signIn.submit'), exact: true }).click()
  await walker.page.waitForURL('**/account/second-step**')
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: '__Host-uset-session' })
  await page.goto('/account/sign-in')
}

describe('signing in with more than a password', () => {
  test('an app is set up by picture or text, recovery codes are shown once, a passkey is added and opens alone', async () => {
    const walker = walkerOn((await visitor(site.browser, site.server.address)).page)
    const { page } = walker
    await plugInAuthenticator(page)
    await signIn(page, 'auditor', t)
    await page.goto('/account/security')
    await look(walker, 'security-empty')
    await follow(walker, t('sign-in:security.app.set'))
    await press(walker, t('sign-in:appCode.begin'))
    await page.getByRole('img', { name: t('sign-in:appCode.picture') }).waitFor()
    await look(walker, 'app-code')
    const secret = Secret.fromBase32((await page.locator('main code').innerText()).replaceAll(' ', ''))
    await fill(walker, t('sign-in:code.label'), '000000')
    await press(walker, t('sign-in:appCode.submit'))
    await page.getByRole('alert').waitFor()
    await look(walker, 'app-code-wrong')
    await fill(walker, t('sign-in:code.label'), new TOTP({ secret }).generate())
    await press(walker, t('sign-in:appCode.submit'))
    await page.waitForURL('**/account/recovery-codes**')
    await press(walker, t('sign-in:recovery.make'))
    const listed = page.getByRole('list', { name: t('sign-in:recovery.list') }).getByRole('listitem')
    await listed.last().waitFor()
    const codes = await listed.allInnerTexts()
    expect(codes).toHaveLength(10)
    await look(walker, 'recovery-codes')

    await page.goto('/account/security')
    await fill(walker, t('sign-in:security.passkeys.newName'), 'Min bærbare')
    await press(walker, t('sign-in:passkey.add'))
    await page.waitForURL('**/account/recovery-codes?saved=passkey')
    await page.goto('/account/security')
    await page.getByRole('rowheader', { name: 'Min bærbare' }).waitFor()
    await look(walker, 'security-full')

    await signOut(page)
    await look(walker, 'sign-in-with-passkey')
    await press(walker, t('sign-in:passkey.signIn'))
    await page.waitForURL('**/account')

    await signOut(page)
    await typePassword(walker)
    await page.goto('/audit') // nothing is open after the password alone
    await page.waitForURL('**/account/second-step**')
    await look(walker, 'second-step')
    await press(walker, t('sign-in:passkey.use'))
    await page.waitForURL('**/audit')

    await page.goto('/account/confirm?returnTo=/audit')
    await look(walker, 'confirm')
    await press(walker, t('sign-in:passkey.use'))
    await page.waitForURL('**/audit')

    const plain = walkerOn((await visitor(site.browser, site.server.address, { width: 'narrow', javaScript: false })).page, false)
    await typePassword(plain)
    await look(plain, 'second-step-plain')
    await fill(plain, t('sign-in:code.label'), codes[0] ?? '')
    await press(plain, t('sign-in:secondStep.submit'))
    await plain.page.waitForURL('**/account')
    await plain.page.goto('/account/sessions')
    await look(plain, 'sessions-plain')
    await press(plain, t('sign-in:sessions.endOthers'))
    await plain.page.getByText(t('sign-in:sessions.ended')).waitFor()
    await page.goto('/audit')
    await page.waitForURL('**/account/sign-in**')
    await plain.page.goto('/account/confirm?returnTo=/account/settings')
    await plain.page.getByLabel(t('sign-in:confirm.password')).fill(demoPassword)
    await press(plain, t('sign-in:confirm.byPassword'))
    await plain.page.waitForURL('**/account/settings')
  })

  test('an administrator sees who has a second step and sets of whom it is demanded', async () => {
    const walker = walkerOn((await visitor(site.browser, site.server.address)).page)
    await signIn(walker.page, 'administrator', t)
    await walker.page.goto('/admin/sign-in')
    await look(walker, 'admin-sign-in')
    await walker.page.getByRole('checkbox', { name: t('sign-in:rule.groups.hr') }).check()
    await press(walker, t('common:save'))
    await walker.page.getByText(t('sign-in:rule.saved')).waitFor()
    await walker.page.goto('/admin')
    await walker.page.getByRole('rowheader', { name: demoPerson('auditor').name }).getByRole('link').click()
    await walker.page.getByText(t('sign-in:person.has')).waitFor()
    await look(walker, 'admin-person')
    await press(walker, t('sign-in:person.reset'))
    await walker.page.getByText(t('sign-in:person.hasNot')).waitFor()
  })
})
