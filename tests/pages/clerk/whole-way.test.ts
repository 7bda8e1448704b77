import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppLoadContext } from '@remix-run/node'
import { applications } from '#db/schema/application'
import { sealedIdentities } from '#db/schema/sealed'
import { noticeVersion } from '~/domain/recruitment/notice'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import { action as typeInAction, loader as typeInLoader } from '~/routes/clerk+/$id.index'
import { action as leaveAction } from '~/routes/clerk+/leave'
import { closeDueRecruitments } from '~/use-cases/close-due-recruitments.server'
import { Visitor, type Visited } from '../../support/applicant-site'
import { deadline, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

// Without a script, from the clerk's form through the applicant's own pages to the receipt, after the deadline.

let test: TestApp
let clerk: Actor
let id: string

beforeEach(async () => {
  test = await openTestApp()
  clerk = await test.person('Karla Bruun', ['clerk'])
  id = (await openPost(test)).id
  test.clock.set(new Date(deadline.getTime() + 3_600_000))
  await closeDueRecruitments(test.app)
})
afterEach(() => test.close())

const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const good = { how: 'paper', told: 'yes', notice: noticeVersion, cameInTime: 'yes', receivedOn: '2026-03-30' }

/** What a browser without a script sends for a clerk who is signed in. */
async function asked(path: string, { fields, cookies = '' }: { fields?: Record<string, string>; cookies?: string } = {}) {
  const session = (await startSession(test.app, clerk.key)).split(';')[0] ?? ''
  const request = new Request(`http://localhost:3000${path}`, {
    headers: { Cookie: [session, cookies].filter(Boolean).join('; '), 'Accept-Language': 'da' },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
  const context: AppLoadContext = { app: test.app, nonce: 'n', clientAddress: '192.0.2.1', incidentId: 'i' }
  return { request, params: { id }, context }
}

async function begin(fields: Record<string, string> = good, cookies = ''): Promise<Response> {
  const answer = await typeInAction(await asked(`/clerk/${id}`, { fields, cookies }))
  if (!(answer instanceof Response)) throw Object.assign(new Error('no redirect'), { answer })
  return answer
}

/** The clerk's browser from there on: it keeps the applicant's cookie. */
function onwards(answer: Response): Visitor {
  const visitor = new Visitor(test.app)
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    visitor.cookies.set(name, value)
  }
  return visitor
}

describe('an application on paper', () => {
  it('is typed in through the applicant’s own pages and sent, though the post is closed', async () => {
    const begun = await begin()
    expect([begun.status, begun.headers.get('Location'), begun.headers.get('X-Remix-Reload-Document')]).toEqual([303, '/application/code', 'true'])
    const visitor = onwards(begun)

    const code = await visitor.open('/application/code')
    expect(heading(code)).toBe('Skriv din kode ned')
    expect(see(code).getByText('Ansøgningsfristen er 31. marts 2026 kl. 23.59.')).toBeTruthy()
    for (const [number, answer] of ['Jeg lagde fristen i kalenderen.', 'Kort og venligt.', 'yes'].entries()) {
      const page = await visitor.open(`/application/questions/${number + 1}`)
      await visitor.press(page, number === 2 ? 'Gem og læs det hele igennem' : 'Gem og fortsæt', { answer })
    }
    const check = await visitor.open('/application/check')
    expect(see(check).getByText('Ansøgningsfristen er 31. marts 2026 kl. 23.59.')).toBeTruthy()
    const identity = await visitor.open('/application/identity')
    expect(see(identity).getByText('Ansøgningsfristen er 31. marts 2026 kl. 23.59.')).toBeTruthy()
    const receipt = await visitor.press(identity, 'Send ansøgningen', { name: 'Anna Holm', email: 'anna@example.dk', phone: '' })
    expect(heading(receipt)).toBe('Ansøgningen er modtaget')
    expect(await test.app.db.read.select().from(sealedIdentities)).toHaveLength(1)
    expect(heading(await visitor.press(receipt, 'Forlad ansøgningen'))).toBe('Fortsæt med din kode')
  })

  it('that is not confirmed begins nothing, and what was typed stays', async () => {
    const { how, notice } = good
    const answer = await typeInAction(await asked(`/clerk/${id}`, { fields: { how, notice, receivedOn: '30. marts' } }))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { told: 'confirm-first', receivedOn: 'not-a-date' }, values: { receivedOn: '30. marts' } } })
    const late = await typeInAction(await asked(`/clerk/${id}`, { fields: { ...good, cameInTime: '' } }))
    expect(late).toMatchObject({ init: { status: 409 }, data: { refusal: 'not-in-time', values: { receivedOn: '2026-03-30' } } })
    expect(await test.app.db.read.select().from(applications)).toEqual([])
  })

  it('is not begun over another that is open, whose code would be lost; that one is left first', async () => {
    const held = (await begin()).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const second = await typeInAction(await asked(`/clerk/${id}`, { fields: good, cookies: held }))
    expect(second).toMatchObject({ init: { status: 409 }, data: { refusal: 'another-open' } })
    expect(await typeInLoader(await asked(`/clerk/${id}`, { cookies: held }))).toMatchObject({ isOccupied: true })

    const left = await leaveAction(await asked('/clerk/leave', { fields: {}, cookies: held }))
    expect([left.status, left.headers.get('Location')]).toEqual([303, '/clerk'])
    expect(left.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect((await test.app.db.read.select().from(applications)).map(({ accessHash }) => accessHash)).toEqual([null])
  })
})
