import { within } from '@testing-library/dom'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { departmentsOf, insertDepartment } from '#db/stores/organisations'
import { insertFamily } from '#db/stores/question-banks'
import type { DraftFacts } from '#db/stores/recruitments'
import { cancelRecruitment } from '~/use-cases/cancel-recruitment.server'
import { closeRecruitment } from '~/use-cases/close-recruitment.server'
import { Visitor, type Visited } from '../../support/applicant-site'
import { deadline, draftPost, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let visitor: Visitor
beforeEach(async () => {
  test = await openTestApp()
  visitor = new Visitor(test.app)
})
afterEach(() => test.close())

const see = (page: Visited) => within(page.document.body)
const text = (page: Visited) => page.document.body.textContent ?? ''
const titled = (da: string, facts: DraftFacts = {}) => openPost(test, { texts: { title: { da } }, facts })
const listed = (page: Visited) => [...page.document.querySelectorAll('#posts ~ ul .card-panel__link')].map((link) => link.textContent)
const status = (page: Visited) => page.document.querySelector('[role=status]')?.textContent
const xml = ({ html }: Visited) => new (new JSDOM('').window.DOMParser)().parseFromString(html, 'application/xml')

/** Three posts: two departments, two families, two places, three kinds of hours. */
async function threePosts() {
  await test.app.db.unitOfWork(async (tx) => {
    await insertDepartment(tx, { id: 'culture', organisationKey: test.organisationKey, name: { da: 'Kulturforvaltningen', en: 'Culture' } })
    await insertDepartment(tx, { id: 'empty', organisationKey: test.organisationKey, name: { da: 'Teknik' } })
    for (const [family, da] of [['clerical', 'Kontor'], ['leader', 'Ledelse'], ['cleaning', 'Rengøring']] as const) await insertFamily(tx, { family, content: { name: { da } } })
  })
  const culture = (await departmentsOf(test.app.db.read, test.organisationKey)).find(({ id }) => id === 'culture')?.key ?? null
  await titled('Kontorleder', { jobFamily: 'leader', departmentKey: culture, place: 'Rådhuset', hoursPerWeek: 37, deadline: new Date(deadline.getTime() + 3_600_000) })
  await titled('Økonomiassistent', { jobFamily: 'clerical', place: 'Solbjerg', hoursPerWeek: 30 })
  await titled('Vikar', { jobFamily: 'clerical', place: 'Solbjerg', hoursPerWeek: null, deadline: new Date(deadline.getTime() - 3_600_000) })
}

describe('the list of posts', () => {
  it('is plain for a single post, and stands in the order of the deadlines', async () => {
    await titled('Leder')
    expect(see(await visitor.open('/')).queryByRole('search')).toBeNull()
    await titled('Vikar', { deadline: new Date(deadline.getTime() - 3_600_000) })
    const page = await visitor.open('/')
    expect(listed(page)).toEqual(['Vikar', 'Leder'])
    expect(see(page).getByRole('search').querySelectorAll('select')).toHaveLength(0)
    expect(status(page)).toContain('2 ledige stillinger')
  })

  it('is searched and filtered by a form whose address can be kept', async () => {
    await threePosts()
    const front = await visitor.open('/')
    const form = see(front).getByRole('search') as HTMLFormElement
    expect([form.method, form.getAttribute('action')]).toEqual(['get', '/#posts'])
    const options = (name: string) => [...form.querySelectorAll(`select[name=${name}] option`)].map(({ textContent }) => textContent)
    expect(options('department')).toEqual(['Alle', 'Kulturforvaltningen', 'Økonomiforvaltningen'])
    expect(options('family')).toEqual(['Alle', 'Kontor', 'Ledelse'])
    expect(options('place')).toEqual(['Alle', 'Rådhuset', 'Solbjerg'])
    expect(options('hours')).toEqual(['Alle', 'Fuld tid (fra 37 timer)', 'Deltid', 'Ikke oplyst'])

    for (const [address, titles] of [
      ['/?q=leder', ['Kontorleder']], ['/?q=okonomi', ['Vikar', 'Økonomiassistent']], ['/?q=LEDELSE+r%C3%A5dhuset', ['Kontorleder']], ['/?q=kulturforvaltning', ['Kontorleder']],
      ['/?q=sagsbehandling', ['Vikar', 'Økonomiassistent', 'Kontorleder']], ['/?department=culture', ['Kontorleder']], ['/?family=clerical', ['Vikar', 'Økonomiassistent']],
      ['/?place=Solbjerg&hours=part-time', ['Økonomiassistent']], ['/?hours=not-given', ['Vikar']], ['/?q=&department=&family=&place=&hours=', ['Vikar', 'Økonomiassistent', 'Kontorleder']],
    ] as const) expect(listed(await visitor.open(address)), address).toEqual(titles)
  })

  it('says how many fit, keeps what was asked for and offers the way back', async () => {
    await threePosts()
    const page = await visitor.open('/?q=kontor&hours=full-time')
    expect(status(page)).toContain('1 ud af 3 ledige stillinger passer')
    expect(page.document.title).toBe('Ledige stillinger: 1 af 3 passer – Uset')
    expect((see(page).getByRole('searchbox') as HTMLInputElement).value).toBe('kontor')
    expect((see(page).getByLabelText('Timer') as HTMLSelectElement).value).toBe('full-time')
    expect(see(page).getByRole('link', { name: 'Nulstil søgningen' }).getAttribute('href')).toBe('/')
    const none = await visitor.open('/?q=kaptajn')
    expect(see(none).getByRole('heading', { name: 'Ingen stillinger passer til søgningen' })).toBeTruthy()
    expect(status(none)).toContain('0 ud af 3')
  })

  it('a known department without posts is an honest none; what does not exist is passed over and said', async () => {
    await threePosts()
    expect(listed(await visitor.open('/?department=empty'))).toEqual([])
    for (const address of ['/?department=nowhere', '/?family=x%27%3B--', '/?place=%3Cb%3E', '/?hours=sometimes', '/?family=constructor', '/?place=']) {
      const page = await visitor.open(address)
      expect(listed(page), address).toHaveLength(3)
      expect(status(page)?.includes('Det er sprunget over'), address).toBe(address !== '/?place=')
      expect(page.html).not.toContain('<b>')
    }
  })

  it.each([`/?q=${'x'.repeat(20_000)}`, '/?q=%28%5B%7B.*%2B%3F%5E%24%7C%5C', '/?q=%EF%BF%BE%F0%9F%98%80', '/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E', '/?q=a&q=b&department=x&department=y'])('takes %.60s', async (address) => {
    await threePosts()
    const page = await visitor.open(address)
    expect(page.status).toBe(200)
    expect((see(page).getByRole('searchbox') as HTMLInputElement).value.length).toBeLessThanOrEqual(100)
    expect(page.html).not.toContain('<script>alert')
  })

  it('a search is kept when the language changes, and in the next search', async () => {
    await threePosts()
    const page = await visitor.open('/?lng=en&q=kontor')
    expect(page.document.documentElement.lang).toBe('en')
    expect(page.document.querySelector<HTMLInputElement>('form[role=search] input[name=lng]')?.value).toBe('en')
    const [title] = page.document.querySelectorAll('.card-panel__title span')
    expect(title?.getAttribute('lang')).toBe('da')
    const chosen = await visitor.post('/language', { language: 'da', returnTo: page.document.querySelector<HTMLInputElement>('input[name=returnTo]')?.value ?? '' })
    expect(chosen.location).toBe('/?q=kontor')
  })

  it('keeps closed posts within reach for a while, and says why they are closed', async () => {
    const { id: cancelled, hr } = await titled('Annulleret')
    const early = await titled('Lukket')
    const late = await titled('Forbi', { deadline: new Date('2026-03-05T11:00:00Z') })
    await draftPost(test, { texts: { title: { da: 'Kladde' } } })
    await cancelRecruitment(test.app, hr, { recruitmentId: cancelled, reason: 'post-changed' })
    await closeRecruitment(test.app, early.hr, early.id)
    test.clock.set(new Date('2026-03-06T08:00:00Z'))
    const front = await visitor.open('/')
    const closed = see(front).getByText('Stillinger, der ikke kan søges længere (3)').closest('details')
    expect(closed?.open).toBe(false)
    expect([...(closed?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual(expect.arrayContaining(['Forbi Fristen var 5. marts 2026', 'Lukket Lukket før fristen', 'Annulleret Opslaget er trukket tilbage']))
    expect(text(front)).not.toContain('Kladde')

    const heading = async (id: string) => see(await visitor.open(`/posts/${id}`)).getAllByRole('heading', { level: 2 })[0]?.textContent
    expect(await heading(late.id)).toBe('Fristen er overskredet')
    expect(await heading(early.id)).toBe('Stillingen kan ikke søges længere')
    expect(await heading(cancelled)).toBe('Opslaget er trukket tilbage')
    expect(text(await visitor.open(`/posts/${late.id}`))).toContain('Ansøgningsfristen var 5. marts 2026 kl. 12.00.')
    expect((await visitor.open(`/posts/${late.id}/questions`)).location).toBe(`/posts/${late.id}`)
    test.clock.set(new Date('2026-08-01T08:00:00Z'))
    expect(text(await visitor.open('/'))).not.toContain('Forbi')
  })
})

describe('the feed', () => {
  it('is RSS with the open posts, the newest first, in the language of the address', async () => {
    const hostile = '</title>\u0000\u0007<script>&amp; "x" ]]>'
    const { id } = await openPost(test, { texts: { title: { da: hostile, en: 'Hostile' } } })
    test.clock.set(new Date('2026-03-03T08:00:00Z'))
    const { id: newer } = await openPost(test)
    const feed = await visitor.open('/posts.rss')
    expect([feed.status, feed.headers.get('Content-Type'), feed.headers.get('Cache-Control')]).toEqual([200, 'application/rss+xml; charset=utf-8', 'public, max-age=300'])
    const document = xml(feed)
    const all = (path: string, of = document) => [...of.querySelectorAll(path)].map(({ textContent }) => textContent)
    expect(all('parsererror')).toEqual([])
    expect(all('item > guid')).toEqual([`http://localhost:3000/posts/${newer}`, `http://localhost:3000/posts/${id}`])
    expect(all('item > title')).toEqual(['Sagsbehandler i Borgerservice', '</title><script>&amp; "x" ]]>'])
    expect(all('item > description')[0]).toContain('Ansøgningsfrist 30. marts 2026 kl. 12.00.')
    expect(all('channel > language')).toEqual(['da'])

    const english = xml(await new Visitor(test.app, 'da').open('/posts.rss?lng=en'))
    expect([all('channel > language', english), all('item > title', english)]).toEqual([['en'], ['Case worker in Citizen Service', 'Hostile']])
    expect((await new Visitor(test.app, 'en').open('/posts.rss')).html).toBe((await visitor.open('/posts.rss?lng=xx')).html)
  })

  it('is found from the front page, holds no closed post, and stands empty before there is any', async () => {
    expect(xml(await visitor.open('/posts.rss')).querySelectorAll('item')).toHaveLength(0)
    await openPost(test)
    const front = await visitor.open('/')
    expect(front.document.head.querySelector('link[rel=alternate]')?.getAttribute('href')).toBe('/posts.rss?lng=da')
    test.clock.set(new Date(deadline.getTime() + 1))
    expect(xml(await visitor.open('/posts.rss')).querySelectorAll('item')).toHaveLength(0)
  })
})
