// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setPasswordHash } from '#db/stores/people'
import { sessions } from '#db/schema/account'
import type { AppContext } from '~/platform/app-context.server'
import type { Actor } from '~/platform/actor.server'
import { hashPassword } from '~/platform/passwords.server'
import { startSession } from '~/platform/session.server'
import * as choosePassword from '~/routes/account+/choose-password.$token'
import * as firstAdministrator from '~/routes/account+/first-administrator.$token'
import * as work from '~/routes/account+/index'
import * as settings from '~/routes/account+/settings'
import * as signIn from '~/routes/account+/sign-in'
import * as signOut from '~/routes/account+/sign-out'
import { loadOverview } from '~/views/applicant/overview.server'
import { invitePerson } from '~/use-cases/administer-people.server'
import { applicantCookie } from '~/platform/applicant-session.server'
import { issueFirstAdministratorLink } from '~/use-cases/issue-first-administrator-link.server'
import { begin, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'
import { openStaffPage } from '../../support/staff-page'
import { lockedOfThree, scoringOfThree } from '../../support/shortlisting'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const password = 'fire flade fisk'
const routes = {
  '/account': work, '/account/settings': settings,
  '/account/choose-password/:token': choosePassword, '/account/first-administrator/:token': firstAdministrator,
}
const open = (path: string, actor: Actor) => openStaffPage({ test, actor, routes }, path)

const argsOf = (request: Request, app: AppContext = test.app) => {
  const context: AppLoadContext = { app, nonce: '', clientAddress: '192.0.2.1', incidentId: '' }
  return { request, context, params: {} } as LoaderFunctionArgs
}
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie } })

async function withPassword(actor: Actor): Promise<Actor> {
  const hash = await hashPassword(password)
  await test.app.db.unitOfWork((tx) => setPasswordHash(tx, actor.key, hash))
  return actor
}

const violationsIn = async (container: Element) => (await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

describe('signing in and out', () => {
  it('goes on to the page that was asked for, and never to another site', async () => {
    await withPassword(await test.person('Henriette', ['hr']))
    for (const [returnTo, goesTo] of [['/hr', '/hr'], ['https://example.com', '/account'], ['//example.com', '/account'], ['', '/account']] as const) {
      const response = await signIn.action(argsOf(post('/account/sign-in', { email: 'henriette@solbjerg.example', password, returnTo })))
      if (!(response instanceof Response)) throw new Error('not signed in')
      expect([response.status, response.headers.get('Location')]).toEqual([303, goesTo])
      expect(response.headers.getSetCookie().some((cookie) => cookie.startsWith('__Host-uset-session='))).toBe(true)
    }
  })

  it('answers a wrong password with 401, keeps the address, and never sends a password back', async () => {
    const answer = await signIn.action(argsOf(post('/account/sign-in', { email: 'nobody@solbjerg.example', password: 'hemmelig kode', returnTo: '' })))
    expect(answer).toMatchObject({ data: { refusal: 'wrong-credentials', values: { email: 'nobody@solbjerg.example' } }, init: { status: 401 } })
    expect(JSON.stringify(answer)).not.toContain('hemmelig')
  })

  it('shows the sign-ins of a demonstration only in a demonstration', async () => {
    const { person } = test
    const nobody = await person('Nobody')
    const demo = { ...test, app: { ...test.app, environment: { ...test.app.environment, mode: 'demo' as const } } }
    const shown = (from: TestApp) => openStaffPage({ test: from, actor: nobody, routes: { '/account/sign-in': { default: signIn.default, loader: async (args: LoaderFunctionArgs) => signIn.loader({ ...args, request: new Request(args.request.url) }) } } }, '/account/sign-in')
    await shown(test)
    expect(await screen.findByRole('heading', { level: 1, name: 'Log ind' })).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
    cleanup()
    const { container } = await shown(demo)
    const table = await screen.findByRole('table')
    expect(within(table).getByRole('button', { name: 'Log ind som Henriette Holm' })).toBeTruthy()
    expect(await violationsIn(container)).toEqual([])
  })

  it('ends the session on the server and empties the browser', async () => {
    const cookie = (await startSession(test.app, (await test.person('Rune')).key)).split(';')[0] ?? ''
    const response = await signOut.action(argsOf(post('/account/sign-out', {}, cookie)))
    expect(response.headers.get('Clear-Site-Data')).toContain('cache')
    expect(await test.app.db.read.select().from(sessions)).toEqual([])
  })

  it('leaves an application that is open in the same browser: a clerk has gone', async () => {
    const session = (await startSession(test.app, (await test.person('Karla', ['clerk'])).key)).split(';')[0] ?? ''
    const applicant = await begin(test, (await openPost(test)).id)
    const application = applicantCookie(test.app, applicant).split(';')[0] ?? ''
    const response = await signOut.action(argsOf(post('/account/sign-out', {}, `${session}; ${application}`)))
    expect(response.headers.getSetCookie().filter((line) => /^(__Host-)?uset-application=;.*Max-Age=0/.test(line))).toHaveLength(1)
    expect((await loadOverview(test.app, applicant, 'da')).ok, 'the old cookie opens nothing').toBe(false)
  })
})

describe('one-time links', () => {
  it('ask for a long password, twice the same, and are over afterwards', async () => {
    const user = userEvent.setup()
    const administrator = await test.person('Anker', ['administrator'])
    const invited = await invitePerson(test.app, administrator, { name: 'Bodil', email: 'bodil@solbjerg.example', language: 'da', roles: [] })
    if (!invited.ok) throw new Error(invited.refusal)
    const { container } = await open(invited.value.path, administrator)
    await user.type(await screen.findByLabelText('Adgangskode'), 'kort')
    await user.type(screen.getByLabelText('Adgangskoden en gang til'), 'kortere')
    await user.click(screen.getByRole('button', { name: 'Gem adgangskoden' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Teksten er for kort')
    expect(await violationsIn(container)).toEqual([])
    await user.clear(screen.getByLabelText('Adgangskode'))
    await user.type(screen.getByLabelText('Adgangskode'), password)
    await user.click(screen.getByRole('button', { name: 'Gem adgangskoden' }))
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('ikke ens'))
    cleanup()
    const done = await choosePassword.action({ ...argsOf(post(invited.value.path, { password, repeatPassword: password })), params: { token: invited.value.path.split('/').at(-1) } })
    expect(done instanceof Response && done.status).toBe(303)
    await open(invited.value.path, administrator)
    expect(await screen.findByRole('heading', { name: 'Linket virker ikke længere' })).toBeTruthy()
  })

  it('open the form of the first administrator, in a new installation alone', async () => {
    const path = await issueFirstAdministratorLink(test.app)
    const asNobody = { default: firstAdministrator.default, loader: firstAdministrator.loader }
    await openStaffPage({ test, actor: await test.person('Anker', ['administrator']), routes: { '/account/first-administrator/:token': asNobody } }, path ?? '')
    expect(await screen.findByLabelText('Organisationens navn')).toBeTruthy()
    cleanup()
    await open('/account/first-administrator/forkert', await test.person('Ulla'))
    expect(await screen.findByRole('heading', { name: 'Linket virker ikke længere' })).toBeTruthy()
  })
})

describe('my work', () => {
  it('names what each has to do, and nothing of others’', async () => {
    const { chair, redactor, hr } = await scoringOfThree(test)
    const { container } = await open('/account', chair)
    expect(await screen.findByText(/Bedøm svarene · 0 af 6 svar/)).toBeTruthy()
    expect(await violationsIn(container)).toEqual([])
    cleanup()
    await open('/account', hr)
    expect((await screen.findByRole('link', { name: 'Sagsbehandler i Borgerservice' })).getAttribute('href')).toMatch(/^\/hr\/recruitments\/.+\/scoring$/)
    cleanup()
    await open('/account', redactor)
    expect(await screen.findByRole('heading', { name: 'Der er ikke noget til dig lige nu' })).toBeTruthy()
    cleanup()
    await open('/account', await test.person('Anker', ['administrator']))
    expect((await screen.findByRole('link', { name: 'Medarbejdere, forvaltninger og indstillinger' })).getAttribute('href')).toBe('/admin')
    expect(document.body.textContent).not.toContain('Sagsbehandler')
  })

  it('turns with the phase', async () => {
    const { hr, reviewer } = await lockedOfThree(test)
    await open('/account', hr)
    expect((await screen.findByRole('link', { name: 'Sagsbehandler i Borgerservice' })).getAttribute('href')).toMatch(/\/identities$/)
    cleanup()
    await open('/account', reviewer)
    expect(await screen.findByText('Listen er låst. HR åbner identiteterne.')).toBeTruthy()
  })
})

describe('one’s own settings', () => {
  it('say when the current password is wrong', async () => {
    const user = userEvent.setup()
    const { container } = await open('/account/settings', await withPassword(await test.person('Henriette', ['hr'])))
    await user.type(await screen.findByLabelText('Nuværende adgangskode'), 'forkert')
    await user.type(screen.getByLabelText('Ny adgangskode'), password)
    await user.type(screen.getByLabelText('Den nye adgangskode en gang til'), password)
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Den nuværende adgangskode er ikke rigtig.')
    expect(await violationsIn(container)).toEqual([])
  })
})
