import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { listen, stopListening } from '~/platform/listening.server'
import { createServer } from '~/platform/server.server'
import { startSession } from '~/platform/session.server'
import { bundleFrom } from '~/platform/http/bundle.server'
import { loadBuilds } from '../../anonymity/visits'
import { people, putSmallBank } from '../../support/drafting'
import { openTestApp } from '../../support/test-app'

it.each([true, false])('runs with js %s', async (javaScriptEnabled) => {
  const test = await openTestApp()
  const named = await people(test)
  await putSmallBank(test)
  const server = createServer({ app: test.app, bundles: await (async () => { const b = await loadBuilds(); return { applicant: bundleFrom(b.applicant), staff: bundleFrom(b.staff) } })(), assetsDirectory: join(process.cwd(), 'build/client') })
  await listen(server, { port: 0, host: '127.0.0.1' })
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const [pair = ''] = (await startSession(test.app, named.hr.key)).split(';')
  const [name = '', value = ''] = pair.split('=')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const context = await browser.newContext({ javaScriptEnabled, locale: 'da-DK' })
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  const noise: string[] = []
  page.on('console', (m) => { if (['error', 'warning'].includes(m.type())) noise.push(`${page.url()} ${m.text()}`) })
  page.on('pageerror', (e) => noise.push(String(e)))
  page.setDefaultTimeout(8000)
  try {
    await page.goto(`${origin}/hr/recruitments/new`)
    await page.getByLabel('Titel på dansk').fill('Sagsbehandler')
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await page.getByText('Forvaltning: Udfyld feltet').waitFor()
    expect(await page.getByLabel('Titel på dansk').inputValue()).toBe('Sagsbehandler')
    expect(await page.evaluate(() => document.activeElement?.id).catch(() => 'nojs')).toBe(javaScriptEnabled ? 'fejl' : 'fejl')
    await page.getByLabel('Forvaltning').selectOption({ label: 'Økonomiforvaltningen' })
    await page.getByLabel('Stillingsfamilie').selectOption({ label: 'Kontor' })
    await page.getByRole('button', { name: 'Opret kladde' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sagsbehandler' }).waitFor()
    const at = page.url()
    await page.goto(`${at}/post`)
    await page.getByLabel('Ansøgningsfrist').fill('2026-04-01T12:00')
    await page.getByText("CV'et bruges ikke", { exact: true }).click()
    await page.getByRole('button', { name: 'Gem' }).click()
    await page.getByText('Stillingen er gemt.').waitFor()
    await page.goto(`${at}/qualifications`)
    await page.getByRole('group', { name: /law/ }).getByText('Krav').click()
    await page.getByRole('group', { name: /writing/ }).getByText('Krav').click()
    await page.getByRole('button', { name: 'Gem valget' }).click()
    await page.getByText('Kvalifikationerne er gemt.').waitFor()
    await page.goto(`${at}/questions/bank`)
    await page.getByText('Fortæl om decision').first().click()
    await page.getByText('Fortæl om letter').first().click()
    await page.getByRole('button', { name: 'Tilføj de valgte' }).click()
    await page.getByRole('heading', { name: '1. Fortæl om decision' }).waitFor()
    await page.getByRole('button', { name: 'Flyt ned spørgsmål 1' }).click()
    await page.getByRole('heading', { name: '1. Fortæl om letter' }).waitFor()
    if (javaScriptEnabled) console.log('focus after move:', await page.evaluate(() => document.activeElement?.textContent))
    await page.getByRole('link', { name: '1. Fortæl om letter' }).click()
    await page.getByLabel('Vægt').fill('11')
    await page.getByRole('button', { name: 'Gem' }).click()
    await page.getByText('Vægt: Tallet er for stort').waitFor()
    await page.getByLabel('Vægt').fill('4')
    await page.getByRole('button', { name: 'Gem' }).click()
    await page.getByText(/vægt 4/).waitFor()
    await page.goto(`${at}/committee`)
    for (const [person, role] of [['Frans Formand', 'Formand'], ['Berit Bedømmer', 'Bedømmer'], ['Karl Klargører', 'Klargører']]) {
      await page.getByLabel('Person').selectOption({ label: person ?? '' })
      await page.getByLabel('Rolle').selectOption({ label: role ?? '' })
      await page.getByRole('button', { name: 'Udpeg' }).click()
      await page.getByRole('button', { name: `Fjern ${person ?? ''}` }).waitFor()
    }
    await page.goto(`${at}/preview/applicant`)
    await page.screenshot({ path: `/tmp/uset/hr-shots/live-preview-${String(javaScriptEnabled)}.png`, fullPage: true })
    await page.goto(at)
    await page.screenshot({ path: `/tmp/uset/hr-shots/live-overview-${String(javaScriptEnabled)}.png`, fullPage: true })
    await page.getByRole('link', { name: 'Gå til offentliggørelse' }).click()
    await page.getByRole('button', { name: 'Offentliggør' }).click()
    await page.getByText('Rekrutteringen er offentliggjort og tager imod ansøgninger.').waitFor()
    await page.screenshot({ path: `/tmp/uset/hr-shots/live-open-${String(javaScriptEnabled)}.png`, fullPage: true })
  } catch (error) {
    await page.screenshot({ path: '/tmp/uset/hr-shots/live-fail.png', fullPage: true })
    throw error
  } finally {
    console.log(noise.join('\n'))
    console.log(test.logged.filter((l) => /incident|"level":50/.test(l)).join('\n').slice(0, 3000))
    await browser.close()
    await stopListening(server).catch(() => undefined)
    await test.close()
  }
}, 120_000)
