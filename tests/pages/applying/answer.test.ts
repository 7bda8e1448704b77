import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerEverybody } from '~/commands/demo/answer.server'
import { mustSucceed } from '~/commands/demo/walk.server'
import { interfaceLanguages } from '~/domain/local-text'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { unsealedOfMany } from '../../support/answering'
import { violations, visitorAs } from '../../support/applicant-page'
import { Visitor, type Visited } from '../../support/applicant-site'
import { begin, openPost, answerAll, send, type Applicant } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let others: TestApp
let before: readonly [Visited, Visited]
let applicants: readonly Applicant[]

beforeAll(async () => {
  [test, others] = [await openTestApp(), await openTestApp('cancelled')]
  const of = await unsealedOfMany(test, ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example'])
  applicants = of.applicants
  before = [await visitorIn('da').open('/application/answer'), await visitorIn('da').open('/application/feedback')]
  await answerEverybody(test.app, of.hr, of.id)
  mustSucceed(await concludeRecruitment(test.app, of.hr, of.id))
})
afterAll(async () => {
  await test.close()
  await others.close()
})

const visitorIn = (language: string, who: Applicant | undefined = applicants[0], of = test) => visitorAs(of.app, who, language)

describe.each(interfaceLanguages)('in %s', (language) => {
  it.each(['/application/answer', '/application/feedback', '/application/status'])('%s has one heading, no unfilled text, nothing that axe objects to, and needs no script', async (path) => {
    const page = await visitorIn(language).open(path)
    expect(page.status).toBe(200)
    expect(page.document.querySelectorAll('h1')).toHaveLength(1)
    expect(page.document.body.textContent).not.toMatch(/\{\{|\b(outcome|applicant|common|refusals)[:.]\w+\./)
    expect(page.html).not.toMatch(/ style="| onclick=/)
    expect(await violations(page)).toEqual([])
  })
})

describe('the answer', () => {
  it('is not there before it is sent, and leads nowhere without a receipt code', async () => {
    expect(before[0].document.body.textContent).toContain('Der er ikke sendt et svar endnu.')
    expect(before[1].document.body.textContent).toContain('Når rekrutteringen er afsluttet')
    for (const page of ['answer', 'feedback']) expect((await new Visitor(test.app, 'da').open(`/application/${page}`)).location).toMatch(/^\/return/)
  })

  it('is found from the status page, with its reasons, and names nobody', async () => {
    const status = await visitorIn('da').open('/application/status')
    expect([...status.document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(['/application/answer', '/application/feedback']))
    for (const who of applicants) {
      const page = await visitorIn('da', who).open('/application/answer')
      expect(page.document.body.textContent).toContain('Tak for din ansøgning til stillingen som Sagsbehandler')
      expect(page.document.body.textContent).not.toMatch(/Person Nummer|x\.example/)
    }
  })

  it('to an English reader is marked as Danish where it is', async () => {
    expect((await visitorIn('en').open('/application/answer')).document.querySelector('.panel')?.getAttribute('lang')).toBe('da')
  })

  it('to a recruitment that was cancelled says so to everybody who applied', async () => {
    const { id, hr } = await openPost(others)
    const who = await begin(others, id)
    await answerAll(others, who, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes'])
    mustSucceed(await send(others, who))
    mustSucceed(await cancelRecruitment(others.app, hr, { recruitmentId: id, reason: 'post-changed' }))
    expect((await visitorIn('da', who, others).open('/application/answer')).document.body.textContent).toContain('Rekrutteringen er blevet annulleret.')
  })
})

describe('the feedback', () => {
  it('tells the own level and band in words and a chart with the same as a table, and nothing of others', async () => {
    const page = await visitorIn('da').open('/application/feedback')
    const chart = page.document.querySelector('svg.strengths')
    expect(chart?.getAttribute('aria-label')).toContain('De samme tal står i tabellen')
    expect(page.document.querySelectorAll('table tbody tr').length).toBeGreaterThan(0)
    expect(page.document.body.textContent).toMatch(/I forhold til de øvrige ansøgere: (i den øvre tredjedel|blandt de øvrige|i den nedre tredjedel)/)
    expect(page.document.body.textContent).not.toMatch(/nummer \d+ af|placering \d/)
  })
})
