import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visitor } from './support/browser'
import { openSite } from './support/site'
import { wordsOf } from './support/texts'
import { fill, follow, look, press, type Walker } from './support/walk'

// Real use from the very first start: the link in the terminal, the first administrator, the first colleague.

const site = openSite('real')

const t = wordsOf('da')
const password = 'solsorte synger over tagene'
const walkerOn = (page: Page): Walker => ({ page, t, language: 'da', hasScripts: true })

async function choosePassword(walker: Walker, submit: string): Promise<void> {
  await fill(walker, t('account:choosePassword.password'), password)
  await fill(walker, t('account:choosePassword.repeat'), password)
  await press(walker, submit)
}

describe('the first start', () => {
  test('prints a link that makes the first administrator once; colleagues are invited from there', async () => {
    const link = /https?:\/\/\S+first-administrator\S+/.exec(site.server.output())?.[0] ?? ''
    const first = walkerOn((await visitor(site.browser, site.server.address)).page)
    await first.page.goto(link)
    await look(first, 'first-administrator')
    await fill(first, t('account:firstAdministrator.organisation'), 'Nordby Kommune')
    await fill(first, t('account:firstAdministrator.name'), 'Agnete Sommer')
    await fill(first, t('account:firstAdministrator.email'), 'agnete@nordby.example')
    await choosePassword(first, t('account:firstAdministrator.submit'))
    await first.page.waitForURL((url) => !url.pathname.includes('first-administrator'))
    await look(first, 'first-signed-in')

    const second = walkerOn((await visitor(site.browser, site.server.address)).page)
    await second.page.goto(link)
    await second.page.getByRole('heading', { name: t('account:firstAdministrator.over') }).waitFor()
    await look(second, 'first-link-is-used')

    await first.page.goto('/admin')
    await follow(first, t('admin:people.invite'))
    await fill(first, t('admin:invite.name'), 'Hjalmar Rask')
    await fill(first, t('admin:invite.email'), 'hjalmar@nordby.example')
    await first.page.getByRole('checkbox', { name: t('admin:roles.hr'), exact: true }).check()
    await press(first, t('admin:invite.submit'))
    await first.page.getByRole('heading', { name: t('admin:link.title') }).waitFor()
    await look(first, 'invited')
    const invitation = /https?:\/\/[^\s<"&]+choose-password\/[\w-]+/.exec(await first.page.content())?.[0] ?? ''

    await second.page.goto(invitation)
    await choosePassword(second, t('account:choosePassword.submit'))
    await second.page.waitForURL('**/account')
    await second.page.goto('/hr')
    await second.page.getByRole('heading', { name: t('hr:home.title'), exact: true }).waitFor()
    await look(second, 'first-hr-page')
    expect(await second.page.content()).not.toContain('demonstration')
  })

  test('keeps its secrets in files that only the owner can read', () => {
    const files = readdirSync(site.server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(1)
    for (const { name, parentPath } of files) expect(statSync(join(parentPath, name)).mode & 0o077, name).toBe(0)
  })

  test('a demonstration refuses to run on these data, in one sentence', () => {
    const env = { ...process.env, NODE_ENV: 'production' as const, MODE: 'demo', PORT: '3999', HOST: '127.0.0.1', DATA_DIR: site.server.dataDirectory, DATABASE_URL: '' }
    const { status, stderr } = spawnSync(process.execPath, ['build/main.js'], { env, encoding: 'utf8', timeout: 30_000 })
    expect(status).toBe(1)
    expect(stderr).toContain('This database holds real data')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
