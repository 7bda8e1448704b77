import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { monitoringBoxes } from '#db/schema/monitoring-boxes'
import { interfaceLanguages } from '~/domain/local-text'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { violations, visitorAs } from '../../support/applicant-page'
import { Visitor, type Visited } from '../../support/applicant-site'
import { anna, answerAll, begin, openPost, send, type Applicant } from '../../support/applying'
import { plainTexts } from '../../support/clearing'
import { askOnBasis, evaluators, ground } from '../../support/evaluating'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
beforeEach(async () => { test = await openTestApp() })
afterEach(() => test.close())

async function sent(isAsked = true): Promise<{ applicant: Applicant; post: Awaited<ReturnType<typeof openPost>> }> {
  if (isAsked) await askOnBasis(test, await evaluators(test), { questions: ['gender', 'origin'] })
  const post = await openPost(test)
  const applicant = await begin(test, post.id)
  await answerAll(test, applicant, plainTexts)
  await send(test, applicant, { identity: anna })
  return { applicant, post }
}

const visitorOf = (applicant: Applicant, language = 'da') => visitorAs(test.app, applicant, language)

const heading = ({ document }: Visited) => document.querySelector('h1')?.textContent
describe('questions about equality', () => {
  it('are told of before applying, offered on the receipt and the status page, and asked with nothing chosen', async () => {
    const { applicant, post } = await sent()
    expect((await new Visitor(test.app).open(`/posts/${post.id}`)).document.querySelector('#monitoring')?.textContent).toBe('Frivillige spørgsmål om ligestilling')
    const visitor = visitorOf(applicant)
    for (const path of ['/application/receipt', '/application/status']) expect([...(await visitor.open(path)).document.querySelectorAll('a')].map((link) => link.getAttribute('href')), path).toContain('/application/monitoring')
    const page = await visitor.open('/application/monitoring')
    expect([page.document.querySelectorAll('input[type=radio]').length, page.document.querySelectorAll('input[checked]').length]).toEqual([4 + 3, 0])
    expect(page.html).toContain(ground)
  })

  it('are answered and taken back without a script, and the page is the same afterwards, byte for byte', async () => {
    const { applicant } = await sent()
    const visitor = visitorOf(applicant)
    const before = await visitor.open('/application/monitoring')
    const boxes = async () => (await test.app.db.read.select({ box: monitoringBoxes.box }).from(monitoringBoxes)).map(({ box }) => box.toString('base64'))
    const empty = await boxes()
    const thanked = await visitor.press(before, 'Send mine svar', { 'answers.gender': 'woman' })
    expect(thanked.document.querySelector('h2')?.textContent).toBe('Tak')
    const filled = await boxes()
    expect(filled).not.toEqual(empty)
    expect((await visitor.open('/application/monitoring')).html).toBe(before.html)
    expect((await visitor.open('/application/status')).html).not.toMatch(/woman|Kvinde/)
    await visitor.press(before, 'Fjern mine svar')
    expect(await boxes()).not.toEqual(filled)
    const odd = await visitor.post('/application/monitoring', { 'answers.gender': '<script>', 'answers.__proto__': 'x', other: 'y' })
    expect([odd.status, odd.location]).toEqual([303, '/application/monitoring?done=1'])
  })

  it('are not mentioned where nothing is asked, and a page that was left open says that it is too late', async () => {
    const { applicant } = await sent(false)
    const visitor = visitorOf(applicant)
    expect((await visitor.open('/application/status')).html).not.toContain('/application/monitoring')
    expect((await visitor.open('/application/monitoring')).html).toContain('Der kan ikke svares på spørgsmålene nu')
    expect((await visitor.post('/application/monitoring', { 'answers.gender': 'woman' })).location).toBe('/application/monitoring')
  })

  it('end with a recruitment that is given up', async () => {
    const { applicant, post } = await sent()
    await cancelRecruitment(test.app, post.hr, { recruitmentId: post.id, reason: 'other' })
    expect((await visitorOf(applicant).open('/application/monitoring')).html).toContain('Der kan ikke svares på spørgsmålene nu')
  })

  it('come after sending, and to nobody without a code', async () => {
    await askOnBasis(test, await evaluators(test))
    const applicant = await begin(test, (await openPost(test)).id)
    expect((await visitorOf(applicant).open('/application/monitoring')).location).toBe('/application')
    expect((await new Visitor(test.app).open('/application/monitoring')).location).toBe('/return?ended=1')
    expect((await new Visitor(test.app).post('/application/monitoring', { 'answers.gender': 'man' })).location).toBe('/return?ended=1')
  })

  it('stand in the own copy as something sealed that it cannot show', async () => {
    const visitor = visitorOf((await sent()).applicant)
    await visitor.press(await visitor.open('/application/monitoring'), 'Send mine svar', { 'answers.gender': 'woman' })
    const [json, html] = [await visitor.open('/application/copy.json'), await visitor.open('/application/copy.html')]
    expect((JSON.parse(json.html) as { equality?: unknown }).equality).toEqual({ sealed: true })
    expect(html.html).toContain('Det kan ikke åbnes for dig')
    for (const { html: text } of [json, html]) expect(text).not.toMatch(/woman|Kvinde/)
  })

  it.each(interfaceLanguages)('in %s has every text and no axe violation', async (language) => {
    const visitor = visitorOf((await sent()).applicant, language)
    for (const path of ['/application/monitoring', '/application/monitoring?done=1', '/application/experience']) {
      const page = await visitor.open(path)
      expect(page.document.documentElement.lang).toBe(language)
      expect(page.document.body.textContent).not.toMatch(/\b(page|groups|questions|survey|done)\.[a-z]/)
      expect(await violations(page), path).toEqual([])
    }
  })
})

describe('how it was to apply', () => {
  it('is asked once, without a script, and wants one answer at least', async () => {
    const visitor = visitorOf((await sent(false)).applicant)
    const page = await visitor.open('/application/experience')
    expect(page.document.querySelectorAll('input[type=radio]')).toHaveLength(25)
    const empty = await visitor.press(page, 'Send dine svar')
    expect([empty.status, empty.document.querySelector('.error-summary, [role=alert]')?.textContent?.includes('Svar på mindst ét')]).toEqual([422, true])
    const thanked = await visitor.press(page, 'Send dine svar', { 'level.clear': '5' })
    expect([heading(thanked), thanked.html.includes('Tak for dit svar')]).toEqual(['Hvordan var det at søge her?', true])
    expect((await visitor.open('/application/status')).html).not.toContain('/application/experience')
  })
})
