// @vitest-environment jsdom
import { createRemixStub } from '@remix-run/testing'
import { cleanup, render, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countSkills } from '#db/stores/esco'
import type { EscoReply } from '~/components/admin/esco-form'
import { EscoPage } from '~/components/admin/esco-page'
import { instanceFor } from '~/i18n/instance.server'
import { TranslationProvider } from '~/i18n/translation'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import * as esco from '~/routes/admin+/esco'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let administrator: Actor
beforeEach(async () => {
  test = await openTestApp()
  administrator = await test.person('Anker Lundsby', ['administrator'])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const open = (path: string, actor: Actor = administrator) => openStaffPage({ test, actor, routes: { '/admin/esco': esco } }, path)
const skills = readFileSync(join('tests', 'question-banks', 'fixtures', 'skills_da.csv'), 'utf8')

/** The body as a browser writes it: jsdom's own files are none for the server. */
function bodyOf(fields: Readonly<Record<string, string>>, file: string | null): { body: string; type: string } {
  const boundary = 'between-the-parts'
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`),
    `Content-Disposition: form-data; name="file"; filename="${file === null ? '' : 'skills_da.csv'}"\r\nContent-Type: text/csv\r\n\r\n${file ?? ''}`,
  ]
  return { body: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}

async function post(fields: Readonly<Record<string, string>>, file: string | null, actor = administrator) {
  const cookie = (await startSession(test.app, actor.key)).split(';')[0] ?? ''
  const { body, type } = bodyOf(fields, file)
  const request = new Request('http://localhost/admin/esco', { method: 'POST', body, headers: { 'Content-Type': type } })
  request.headers.set('Cookie', cookie)
  const context: AppLoadContext = { app: test.app, nonce: 'n', clientAddress: '192.0.2.1', incidentId: 'i' }
  return esco.action({ request, params: {}, context } as ActionFunctionArgs).catch((thrown: unknown) => thrown)
}

function show(reply: EscoReply, language: 'da' | 'en' = 'da') {
  const Stub = createRemixStub([{ path: '/', Component: () => <EscoPage page={{ counts: { da: 0, en: 1 }, imported: null }} reply={reply} /> }])
  return render(<TranslationProvider i18n={instanceFor(language)}><Stub /></TranslationProvider>)
}

describe('the page of ESCO', () => {
  it('says what ESCO is and where its file is, and takes a file without a script', async () => {
    const { container } = await open('/admin/esco')
    expect((await screen.findByRole('link', { name: 'esco.ec.europa.eu/en/use-esco/download' })).getAttribute('href')).toBe('https://esco.ec.europa.eu/en/use-esco/download')
    expect(screen.getByText('Dansk: 0 færdigheder')).toBeTruthy()
    const form = container.querySelector('form')
    expect([form?.method, form?.enctype]).toEqual(['post', 'multipart/form-data'])
    expect(screen.getByLabelText('Fil')).toMatchObject({ type: 'file', name: 'file' })
    expect((await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('tells how many came in', async () => {
    expect(await post({ language: 'da' }, skills)).toMatchObject({ status: 303 })
    await open('/admin/esco?imported=13960')
    expect(within(await screen.findByRole('status')).getByText('13.960 færdigheder er hentet ind')).toBeTruthy()
    expect(screen.getByText('Dansk: 6 færdigheder')).toBeTruthy()
  })

  it('asks for what was left out', async () => {
    expect(await post({}, null)).toMatchObject({ data: { errors: { language: 'choose-one', file: 'required' }, problems: [] }, init: { status: 422 } })
    expect(await post({ language: 'da' }, null)).toMatchObject({ data: { errors: { file: 'required' }, values: { language: 'da' } } })
    expect(await post({ language: 'xx' }, skills)).toMatchObject({ data: { errors: { language: 'choose-one' } } })
    expect(await countSkills(test.app.db.read)).toEqual({ da: 0, en: 0 })
    show({ errors: { file: 'required' }, values: { language: 'en' }, problems: [] })
    expect((await screen.findByRole('alert')).textContent).toContain('Fil: ')
    expect(screen.getByLabelText('Fil').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText<HTMLInputElement>('English').checked).toBe(true)
  })

  it('shows every problem with its row and column, in the reader’s language', async () => {
    const answer = await post({ language: 'da' }, skills.replace('http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000002', 'x')) as { data: EscoReply }
    expect(answer.data.problems).toEqual([{ code: 'no-uri', row: 3, column: 'conceptUri' }])
    const { container } = show(answer.data)
    expect((await screen.findByRole('alert')).textContent).toContain('Række 3, kolonne conceptUri: Feltet er ikke adressen på en færdighed i ESCO')
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
    cleanup()
    const many = Array.from({ length: 25 }, (_, index) => ({ code: 'no-label', row: 1000 + index, column: 'preferredLabel' }) as const)
    show({ errors: {}, values: {}, problems: many }, 'en')
    expect((await screen.findByRole('alert')).textContent).toContain('Row 1,000, column preferredLabel: The skill has no name.')
    expect(within(screen.getByRole('alert')).getAllByRole('listitem')).toHaveLength(21)
    expect(screen.getByText('There are 5 more errors.')).toBeTruthy()
  })

  it('does not exist for anybody else', async () => {
    for (const actor of [await test.person('Henriette', ['hr']), await test.person('Asta', ['auditor']), await test.person('Rune')]) {
      await open('/admin/esco', actor)
      expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
      expect(await post({ language: 'da' }, skills, actor)).toMatchObject({ init: { status: 404 } })
      cleanup()
    }
    expect(await countSkills(test.app.db.read)).toEqual({ da: 0, en: 0 })
  })
})
