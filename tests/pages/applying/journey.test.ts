import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blockedPairs } from '#db/schema/blocked-pairs'
import { ownBoxes, sealedIdentities } from '#db/schema/sealed'
import { loadMembers } from '#db/stores/members'
import { findRecruitment } from '#db/stores/recruitments'
import { noticeVersion } from '~/domain/recruitment/notice'
import { Visitor, type Visited } from '../../support/applicant-site'
import { deadline, draftPost, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let id: string
let visitor: Visitor

beforeEach(async () => {
  test = await openTestApp()
  id = (await openPost(test)).id
  visitor = new Visitor(test.app)
})
afterEach(() => test.close())

const see = (page: Visited) => within(page.document.body)
const heading = (page: Visited) => see(page).getByRole('heading', { level: 1 }).textContent
const late = (minutes: number) => test.clock.set(new Date(deadline.getTime() + minutes * 60_000))
const field = (page: Visited) => see(page).getByRole('textbox') as HTMLTextAreaElement
const question = (n: number) => `/application/questions/${n}`

async function start(who = visitor) {
  return who.press(await who.open(`/posts/${id}`), 'Begynd på ansøgningen')
}

const codeOn = (page: Visited) => /([2-9C-X]{4}-){3}[2-9C-X]{4}/.exec(page.html)?.[0] ?? ''

async function answerEverything(who = visitor) {
  await who.press(await who.open(question(1)), 'Gem og fortsæt', { answer: 'Jeg lagde fristen i kalenderen.' })
  await who.press(await who.open(question(2)), 'Gem og fortsæt', { answer: 'Kort og venligt.' })
  return who.press(await who.open(question(3)), 'Gem og læs det hele igennem', { answer: 'yes' })
}

const anna = { name: 'Anna Holm', email: 'anna@example.dk', phone: '' }

describe('the whole way without a script', () => {
  it('leads from the front page to the receipt, and back by the code', async () => {
    const front = await visitor.open('/')
    expect(see(front).getByRole('link', { name: 'Sagsbehandler i Borgerservice' }).getAttribute('href')).toBe(`/posts/${id}`)
    expect(visitor.cookies.size).toBe(0)

    const code = await start()
    const receiptCode = codeOn(code)
    expect(heading(code)).toBe('Skriv din kode ned')
    expect(receiptCode).not.toBe('')

    const tasks = await visitor.open('/application')
    expect(see(tasks).getAllByRole('link', { name: /^[123]\. / })).toHaveLength(3)
    const second = await visitor.press(await visitor.open(question(1)), 'Gem og fortsæt', { answer: 'Jeg lagde fristen i kalenderen.' })
    expect(heading(second)).toBe('Hvordan skriver du et brev?')
    const check = await answerEverything()
    expect(heading(check)).toBe('Læs dine svar igennem')
    expect(see(check).getByText('Kort og venligt.')).toBeTruthy()

    const identity = await visitor.open('/application/identity')
    const receipt = await visitor.press(identity, 'Send ansøgningen', anna)
    expect(heading(receipt)).toBe('Ansøgningen er modtaget')
    expect(receipt.html).toContain(receiptCode)
    expect(receipt.html).not.toContain('Anna')

    const left = await visitor.press(receipt, 'Forlad ansøgningen')
    expect(heading(left)).toBe('Fortsæt med din kode')
    expect(visitor.cookies.size).toBe(0)
    const status = await visitor.press(await visitor.open('/return'), 'Åbn ansøgningen', { code: receiptCode.toLowerCase().replaceAll('-', '') })
    expect(heading(status)).toBe('Din ansøgning er sendt')
    expect(see(status).queryByRole('link', { name: /Ret/ })).toBeNull()
  })

  it('is there in English', async () => {
    const page = await new Visitor(test.app, 'en').open(`/posts/${id}`)
    expect(page.document.documentElement.lang).toBe('en')
    expect(see(page).getByRole('button', { name: 'Begin the application' })).toBeTruthy()
    expect(heading(page)).toBe('Case worker in Citizen Service')
  })
})

describe('a post', () => {
  it('is described for search engines, and cannot break out of its script', async () => {
    const { id: odd } = await openPost(test, { texts: { title: { da: '</script><b>Jurist', en: 'x' } } })
    const page = await visitor.open(`/posts/${odd}`)
    const script = page.document.querySelector('script[type="application/ld+json"]')
    expect(JSON.parse(script?.textContent ?? '')).toMatchObject({ '@type': 'JobPosting', title: '</script><b>Jurist', validThrough: deadline.toISOString(), url: `http://localhost:3000/posts/${odd}` })
    expect(page.html).not.toContain('<b>Jurist')
  })

  it('that is a draft looks like one that never was', async () => {
    const { id: draft } = await draftPost(test)
    const [hidden, absent] = [await visitor.open(`/posts/${draft}`), await visitor.open('/posts/nothing')]
    expect(hidden.status).toBe(404)
    expect(hidden.html).toBe(absent.html)
    expect((await visitor.post(`/posts/${draft}/start`, { notice: noticeVersion })).status).toBe(404)
  })

  it('whose deadline has passed says so, is listed among the closed and cannot be started', async () => {
    late(1)
    const page = await visitor.open(`/posts/${id}`)
    expect(see(page).getByRole('heading', { name: 'Fristen er overskredet' })).toBeTruthy()
    expect(see(page).queryByRole('button', { name: 'Begynd på ansøgningen' })).toBeNull()
    expect(page.document.querySelector('script')).toBeNull()
    const link = see(await visitor.open('/')).getByRole('link', { name: /Sagsbehandler/ })
    expect(link.closest('details')?.querySelector('summary')?.textContent).toBe('Stillinger, der ikke kan søges længere (1)')
    expect((await visitor.post(`/posts/${id}/start`, { notice: noticeVersion })).location).toBe(`/posts/${id}`)
    expect(visitor.cookies.size).toBe(0)
  })
})

describe('a question', () => {
  beforeEach(async () => { await start() })

  it('that is answered too long is saved, says so at the field and can be left', async () => {
    const over = await visitor.press(await visitor.open(question(1)), 'Gem og fortsæt', { answer: 'ord '.repeat(23) })
    expect(over.status).toBe(422)
    expect(see(over).getByRole('alert').textContent).toContain('Svaret er 3 ord for langt')
    expect(field(over).getAttribute('aria-invalid')).toBe('true')
    expect(see(over).getByText('Ord: 23 af 20. Det er 3 for mange')).toBeTruthy()
    const tasks = await visitor.press(over, 'Gem og gå til oversigten', { answer: 'ord '.repeat(23) })
    expect(see(tasks).getByText('For lang')).toBeTruthy()
    const check = await visitor.open('/application/check')
    expect(see(check).getByRole('link', { name: 'Svaret på spørgsmål 1 er for langt' })).toBeTruthy()
    const identity = await visitor.open('/application/identity')
    expect(see(identity).queryByRole('button', { name: 'Send ansøgningen' })).toBeNull()
    expect(see(identity).getByText('Du kan sende, når alle svar er på plads.', { exact: false })).toBeTruthy()
  })

  it('saved in two tabs shows both texts and lets the applicant choose', async () => {
    const [one, other] = [await visitor.open(question(1)), await visitor.open(question(1))]
    await visitor.press(one, 'Gem og fortsæt', { answer: 'fra den ene' })
    const both = await visitor.press(other, 'Gem og fortsæt', { answer: 'fra den anden' })
    expect(both.status).toBe(409)
    expect(see(both).getByText('fra den ene')).toBeTruthy()
    expect(field(both).value).toBe('fra den anden')
    await visitor.press(both, 'Gem teksten i feltet')
    expect(field(await visitor.open(question(1))).value).toBe('fra den anden')
  })

  it('posted twice is saved once', async () => {
    const page = await visitor.open(question(1))
    for (const _ of [1, 2]) expect(heading(await visitor.press(page, 'Gem og fortsæt', { answer: 'det samme' }))).toBe('Hvordan skriver du et brev?')
  })

  it('posted too late keeps what was typed on the page', async () => {
    const page = await visitor.open(question(1))
    late(11)
    const after = await visitor.press(page, 'Gem og fortsæt', { answer: 'skrevet for sent' })
    expect(after.status).toBe(409)
    expect(field(after).value).toBe('skrevet for sent')
    expect(field(after).readOnly).toBe(true)
    expect(see(after).getByRole('heading', { name: 'Ansøgningsfristen er udløbet' })).toBeTruthy()
    expect(see(after).queryByRole('button', { name: /Gem/ })).toBeNull()
  })

  it('posted when the access is over keeps what was typed, and shows nothing of the application', async () => {
    const page = await visitor.open(question(1))
    visitor.cookies.clear()
    const after = await visitor.press(page, 'Gem og fortsæt', { answer: 'min tekst' })
    expect(field(after).value).toBe('min tekst')
    expect(after.html).not.toContain('Fortæl om en frist')
    expect(see(after).getByRole('link', { name: 'Åbn ansøgningen med din kode' })).toBeTruthy()
  })

  it('is saved along the way by the script’s own address, with the time for the screen', async () => {
    const saved = await visitor.post(`${question(1)}/autosave`, { answer: 'undervejs', revision: '0' })
    expect(JSON.parse(saved.html)).toEqual({ revision: 1, time: '09.00' })
    const stale = await visitor.post(`${question(1)}/autosave`, { answer: 'andet', revision: '0' })
    expect([stale.status, JSON.parse(stale.html)]).toEqual([409, { refusal: 'stale' }])
    visitor.cookies.clear()
    const foreign = await visitor.post(`${question(1)}/autosave`, { answer: 'andet', revision: '1' })
    expect(JSON.parse(foreign.html)).toEqual({ refusal: 'access-ended' })
  })

  it.each(['4', '0', '-1', 'x', '1e3', '99999'])('number %s is not there', async (number) => {
    expect((await visitor.open(question(0).replace('0', number))).status).toBe(404)
  })

  it('refuses a form that was tampered with, and loses nothing', async () => {
    const page = await visitor.post(question(1), { answer: 'min tekst', revision: 'abc' })
    expect(page.status).toBe(422)
    expect(field(page).value).toBe('min tekst')
    expect((await visitor.post(question(3), { answer: 'maybe', revision: '0' })).status).toBe(422)
  })
})

describe('name and contact', () => {
  beforeEach(async () => {
    await start()
    await answerEverything()
  })

  it('says what is wrong with which field, and keeps what was typed', async () => {
    const page = await visitor.press(await visitor.open('/application/identity'), 'Send ansøgningen', { ...anna, name: ' ', email: 'anna' })
    expect(page.status).toBe(422)
    expect(see(page).getAllByRole('link').filter((link) => /^#(name|email)$/.test(link.getAttribute('href') ?? '')).map(({ textContent }) => textContent)).toEqual([
      'Fulde navn: Udfyld feltet', expect.stringMatching(/^E-mail: Skriv en e-mailadresse/),
    ])
    expect(see(page).getByRole<HTMLInputElement>('textbox', { name: 'E-mail' }).value).toBe('anna')
  })

  it('keeps what was asked for in case of an interview, the tick too, and says what is wrong beside it', async () => {
    const tooLong = 'Trinfri adgang. '.repeat(40)
    const page = await visitor.press(await visitor.open('/application/identity'), 'Send ansøgningen', { ...anna, adjustments: tooLong, priorityAccess: 'yes' })
    expect(page.status).toBe(422)
    expect(see(page).getByRole('link', { name: 'Det har jeg brug for til en samtale: Teksten er for lang' }).getAttribute('href')).toBe('#adjustments')
    const adjustments = see(page).getByRole<HTMLTextAreaElement>('textbox', { name: /^Det har jeg brug for/ })
    expect([adjustments.value, adjustments.getAttribute('aria-invalid')]).toEqual([tooLong, 'true'])
    expect(see(page).getByRole<HTMLInputElement>('checkbox', { name: 'Jeg søger med fortrinsadgang' }).checked).toBe(true)
    expect(heading(await visitor.press(page, 'Send ansøgningen', { adjustments: 'Trinfri adgang' }))).toBe('Ansøgningen er modtaget')
  })

  it('takes whom the applicant knows on the committee, in words, and gives it back to the applicant alone', async () => {
    const page = await visitor.open('/application/identity')
    expect(see(page).getByRole('textbox', { name: /^Kender du nogen i ansættelsesudvalget\?/ })).toBeTruthy()
    await visitor.press(page, 'Gem og gå til oversigten', { ...anna, knows: 'Mette Holm\nBo Ek' })
    const again = await visitor.open('/application/identity')
    expect(see(again).getByRole<HTMLTextAreaElement>('textbox', { name: /^Kender du nogen/ }).value).toBe('Mette Holm\nBo Ek')
    const tooLong = await visitor.press(again, 'Send ansøgningen', { ...anna, knows: 'Mette Holm\n'.repeat(120) })
    expect(see(tooLong).getByRole('link', { name: 'Kender du nogen i ansættelsesudvalget?: Teksten er for lang' }).getAttribute('href')).toBe('#knows')
    expect(heading(await visitor.press(tooLong, 'Send ansøgningen', { knows: 'Mette Holm' }))).toBe('Ansøgningen er modtaget')
    expect(await test.app.db.read.$count(blockedPairs)).toBe(0)
    const copy = JSON.parse((await visitor.open('/application/copy.json')).html) as { identity: { knows: string } }
    expect(copy.identity.knows).toBe('Mette Holm')
    expect(await test.app.db.read.$count(ownBoxes)).toBe(1)
  })

  it('lets the applicant tick members whose names the employer shows, and nobody who only clears answers', async () => {
    const shown = await openPost(test, { facts: { publishesCommittee: true } })
    id = shown.id
    visitor = new Visitor(test.app)
    await start()
    await answerEverything()
    const members = await loadMembers(test.app.db.read, (await findRecruitment(test.app.db.read, id))?.key ?? 0)
    const page = await visitor.open('/application/identity')
    const group = see(page).getByRole('group', { name: /^Kender du nogen i ansættelsesudvalget\?/ })
    expect(within(group).getAllByRole<HTMLInputElement>('checkbox').map(({ value }) => value)).toEqual(members.filter(({ role }) => role !== 'redactor').map(({ name }) => name))
    const chair = members.find(({ role }) => role === 'chair')
    const receipt = await visitor.press(page, 'Send ansøgningen', { ...anna, knows: chair?.name ?? '' })
    expect(heading(receipt)).toBe('Ansøgningen er modtaget')
    expect(receipt.html).not.toContain(chair?.name)
    expect(await test.app.db.read.select({ personKey: blockedPairs.personKey }).from(blockedPairs)).toEqual([{ personKey: chair?.key }])
  })

  it('asks of nobody to ask for anything', async () => {
    const page = await visitor.open('/application/identity')
    expect(see(page).getByRole('group', { name: 'Til en eventuel samtale' })).toBeTruthy()
    expect(see(page).getByRole<HTMLInputElement>('checkbox', { name: 'Jeg søger med fortrinsadgang' }).checked).toBe(false)
    expect(see(page).getByText(/send ingen helbredspapirer/)).toBeTruthy()
  })

  it('posted twice is one application and one receipt', async () => {
    const page = await visitor.open('/application/identity')
    for (const _ of [1, 2]) expect(heading(await visitor.press(page, 'Send ansøgningen', anna))).toBe('Ansøgningen er modtaget')
    expect(await test.app.db.read.select().from(sealedIdentities)).toHaveLength(1)
  })

  it('posted too late stays on the page', async () => {
    const page = await visitor.open('/application/identity')
    late(11)
    const after = await visitor.press(page, 'Send ansøgningen', anna)
    expect(after.status).toBe(409)
    expect(see(after).getByRole<HTMLInputElement>('textbox', { name: 'Fulde navn' }).value).toBe('Anna Holm')
    expect(see(after).getByRole('heading', { name: 'Ansøgningsfristen er udløbet' })).toBeTruthy()
  })

  it('after sending, the way back leads to the status page and answers are changed no more', async () => {
    const old = await visitor.open(question(1))
    await visitor.press(await visitor.open('/application/identity'), 'Send ansøgningen', anna)
    for (const path of ['/application', '/application/check', '/application/identity']) expect((await visitor.open(path)).location).toBe('/application/status')
    const after = await visitor.press(old, 'Gem og fortsæt', { answer: 'en ny tekst' })
    expect([after.status, field(after).value]).toEqual([409, 'en ny tekst'])
  })
})

describe('coming and going', () => {
  it('asks for the code without one, before anything is shown', async () => {
    for (const path of ['', '/code', '/check', '/identity', '/receipt', '/status']) expect((await visitor.open(`/application${path}`)).location).toBe('/return?ended=1')
  })

  it('says the same of a wrong code and of one that cannot be, and keeps what was typed', async () => {
    const codes = ['2345-6789-CDFG-HJKM', 'hej']
    for (const code of codes) {
      const page = await visitor.press(await visitor.open('/return'), 'Åbn ansøgningen', { code })
      expect(page.status).toBe(404)
      expect(see(page).getByRole<HTMLInputElement>('textbox').value).toBe(code)
      expect(see(page).getByRole('alert').textContent).toContain('Koden passer ikke til en ansøgning')
    }
  })

  it('is told that the right code works, after very many wrong ones from the same address, and it does', async () => {
    const code = codeOn(await start())
    for (let i = 0; i < 120; i += 1) await test.app.rateLimits.receiptCode.take('192.0.2.7')
    const page = await visitor.press(await visitor.open('/return'), 'Åbn ansøgningen', { code: 'hej' })
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '5'])
    expect(see(page).getByRole('alert').textContent).toContain('Den rigtige kode virker altid')
    expect(see(page).getByRole<HTMLInputElement>('textbox').value).toBe('hej')
    expect(heading(await visitor.press(page, 'Åbn ansøgningen', { code }))).toBe('Din ansøgning')
  })

  it('is told how long to wait when very many have begun from the same address', async () => {
    for (let i = 0; i < 1000; i += 1) await test.app.rateLimits.start.take('192.0.2.7')
    const page = await start()
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '1'])
    expect(heading(page)).toBe('Vent lidt, og prøv igen')
  })

  it('a second person in the same browser is not put into the first one’s application', async () => {
    await start()
    await visitor.press(await visitor.open(question(1)), 'Gem og fortsæt', { answer: 'den førstes svar' })
    const choice = await start()
    expect(heading(choice)).toBe('Der er allerede en ansøgning åben her')
    expect(choice.html).not.toContain('den førstes svar')
    const mine = await visitor.press(choice, 'Begynd på en ny ansøgning')
    expect(heading(mine)).toBe('Skriv din kode ned')
    expect(field(await visitor.open(question(1))).value).toBe('')
  })

  it('leaving clears what the browser kept, and the old cookie opens nothing', async () => {
    await start()
    const kept = new Map(visitor.cookies)
    const answer = await visitor.post('/application/leave', {})
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"')
    for (const [name, value] of kept) visitor.cookies.set(name, value)
    expect((await visitor.open('/application')).location).toBe('/return?ended=1')
  })
})
