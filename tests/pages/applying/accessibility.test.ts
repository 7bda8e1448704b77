import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAll, begin, openPost, send, type Applicant } from '../../support/applying'
import { violations, visitorAs as visitorOf } from '../../support/applicant-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let id: string
const applicants: Record<string, Applicant> = {}

beforeAll(async () => {
  const opened = await openTestApp()
  test = { ...opened, app: { ...opened.app, mail: { send: async () => ({ ok: false, refusal: 'mail-failed' }), isReachable: async () => true } } } // the form for it stands on the pages
  id = (await openPost(test)).id
  applicants.begun = await begin(test, id)
  applicants.ready = await begin(test, id)
  await answerAll(test, applicants.ready, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'no'])
  applicants.sent = await begin(test, id)
  await answerAll(test, applicants.sent, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes'])
  await send(test, applicants.sent)
})
afterAll(() => test.close())

const visitorAs = (who: string | null, language: string) => visitorOf(test.app, who === null ? undefined : applicants[who], language)

const pages: readonly (readonly [who: string | null, path: string])[] = [
  [null, '/'], [null, '/?q=sagsbehandler'], [null, '/?q=findes-ikke&place=x'], [null, '/posts/:id'], [null, '/posts/:id/questions'], [null, '/about/how'], [null, '/about/privacy'], [null, '/about/accessibility'], [null, '/return'], [null, '/return?ended=1'],
  ['begun', '/application'], ['begun', '/application/code'], ['begun', '/application/another?post=x'], ['begun', '/application/questions/1'],
  ['begun', '/application/questions/2'], ['begun', '/application/questions/3'], ['begun', '/application/check'],
  ['ready', '/application'], ['ready', '/application/questions/3'], ['ready', '/application/check'], ['ready', '/application/identity'],
  ['begun', '/application/code?mailed=1'], ['sent', '/application/receipt'], ['sent', '/application/status'], ['sent', '/application/questions/1'],
]

describe.each(['da', 'en'])('in %s', (language) => {
  it.each(pages)('as %s, %s has one heading, no unfilled text and nothing that axe objects to', async (who, path) => {
    const page = await visitorAs(who, language).open(path.replace(':id', id))
    expect(page.status).toBe(200)
    expect(page.document.querySelectorAll('h1')).toHaveLength(1)
    expect(page.document.body.textContent).not.toMatch(/\{\{|\b(public|applicant|common|refusals)[:.]\w+\./)
    expect(page.html).not.toMatch(/ style="| onclick=/)
    expect(await violations(page)).toEqual([])
  })
})

it('every page of an applicant ships one script, and public pages none that runs', async () => {
  const scripts = async (who: string | null, path: string) => [...(await visitorAs(who, 'da').open(path)).document.querySelectorAll('script:not([type])')].map((script) => script.getAttribute('src'))
  expect(await scripts(null, '/')).toEqual([])
  expect(await scripts(null, `/posts/${id}`)).toEqual([])
  expect(await scripts('begun', '/application/questions/1')).toEqual([expect.stringMatching(/^\/assets\/enhancer-[\w-]{8}\.js$/)])
})

describe('when something is wrong', () => {
  it.each([
    ['ready', '/application/identity', { name: '', email: 'x', idempotencyKey: 'k' }],
    ['begun', '/application/questions/1', { answer: 'ord '.repeat(30), revision: '0', intent: 'next' }],
    ['ready', '/application/questions/1', { answer: 'noget andet', revision: '0', intent: 'next' }],
    ['sent', '/application/questions/1', { answer: 'noget andet', revision: '0', intent: 'next' }],
    ['begun', '/application/code', { email: 'x' }],
    ['sent', '/application/receipt', { email: 'anna@ansoeger.example' }],
    [null, '/return', { code: 'x' }],
  ] as const)('as %s, %s is sound as well', async (who, path, fields) => {
    const page = await visitorAs(who, 'da').post(path, fields)
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(page.document.querySelectorAll('h1')).toHaveLength(1)
    expect(await violations(page)).toEqual([])
  })
})
