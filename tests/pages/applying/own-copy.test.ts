import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownCopyFormat } from '~/documents/own-copy/own-copy-json'
import { languages } from '~/domain/local-text'
import { instanceFor } from '~/i18n/instance.server'
import { applicantCookie } from '~/platform/applicant-session.server'
import { changeRetention } from '~/use-cases/change-retention.server'
import { Visitor } from '../../support/applicant-site'
import { anna, answerAll, begin, openPost, send, type Applicant } from '../../support/applying'
import { readPdf } from '../../support/own-copy'
import { openTestApp, type TestApp } from '../../support/test-app'
import { noticeVersion } from '~/domain/recruitment/notice'

let test: TestApp
let applicant: Applicant
const odd = '</blockquote><script>alert(1)</script> "Zoë" & \u0000\u202Eمرحبا'

beforeEach(async () => {
  test = await openTestApp()
  applicant = await begin(test, (await openPost(test)).id)
  await answerAll(test, applicant, ['Jeg lagde fristen i kalenderen.', odd, 'yes'])
})
afterEach(() => test.close())

function visitor(language = 'da', keys = applicant): Visitor {
  const made = new Visitor(test.app, language)
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(applicantCookie(test.app, keys)) ?? []
  made.cookies.set(name, value)
  return made
}

const formats = ['pdf', 'html', 'json'] as const

describe('the copy of a sent application', () => {
  beforeEach(async () => { await send(test, applicant) })

  it.each([['da', 'ansoegning-kopi'], ['en', 'application-copy']])('is a file to keep in three formats, under a name that says nothing (%s)', async (language, name) => {
    for (const format of formats) {
      const { status, headers } = await visitor(language).open(`/application/copy.${format}`)
      expect(status).toBe(200)
      expect(headers.get('Content-Disposition')).toBe(`attachment; filename="${name}.${format}"`)
      expect([headers.get('Cache-Control'), headers.get('X-Content-Type-Options')]).toEqual(['no-store', 'nosniff'])
    }
  })

  it('as PDF tells everything in order, in the language of the page', async () => {
    const pdf = await readPdf((await visitor().open('/application/copy.pdf')).bytes)
    expect([pdf.tagged, pdf.language, pdf.title]).toEqual([true, 'da', 'Din ansøgning'])
    const told = pdf.structure.map(([, text]) => text)
    const parts = [
      'Din ansøgning', applicant.receiptCode, 'Stilling: Sagsbehandler i Borgerservice', 'Forvaltning: Økonomiforvaltningen', 'Arbejdsgiver: Solbjerg Kommune',
      'Ansøgningen er sendt.', 'Sagsbehandling (Nødvendigt)', '1. Fortæl om en frist.', 'Svaret bedømmes på: Sagsbehandling', 'Jeg lagde fristen i kalenderen.',
      '3. Har du kørekort?', 'Ja', 'Fulde navn: Anna Birgitte Holm', '3 svar', `Det er version ${noticeVersion}, som du læste, før du begyndte.`,
      'Dine oplysninger slettes senest 6 måneder efter, at rekrutteringen er afsluttet. De bruges til at besætte stillingen og til tal, der ikke handler om enkelte, om hvordan spørgsmålene virker.',
    ]
    const places = parts.map((part) => told.indexOf(part))
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([])
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(pdf.text).not.toMatch(/Kladde|\{\{|copy\./)
    expect((await readPdf((await visitor('en').open('/application/copy.pdf')).bytes)).language).toBe('en')
  })

  it('as a web page needs nothing else and runs nothing that was typed', async () => {
    const page = await visitor().open('/application/copy.html')
    expect(page.document.documentElement.lang).toBe('da')
    expect(page.document.querySelectorAll('script, link, img, iframe, form')).toHaveLength(0)
    expect([...page.document.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toContain('</blockquote><script>alert(1)</script> "Zoë" & مرحبا')
    expect(page.html).toContain(applicant.receiptCode)
  })

  it('as data is of the described format, and without the code', async () => {
    const copy = ownCopyFormat.parse(JSON.parse((await visitor().open('/application/copy.json')).html))
    expect(copy).toMatchObject({ version: 1, state: 'submitted', stage: 'open', identity: { name: anna.name, email: anna.email }, madeAt: '2026-03-02T08:00:00.000Z', post: { deadline: '2026-03-30T10:00:00.000Z' } })
    expect(copy.answers.map(({ question, answer }) => [question, answer])).toEqual([
      ['Fortæl om en frist.', 'Jeg lagde fristen i kalenderen.'], ['Hvordan skriver du et brev?', expect.stringContaining('<script>')], ['Har du kørekort?', 'Ja'],
    ])
    expect(JSON.stringify(copy)).not.toContain(applicant.receiptCode)
  })

  it('holds name and contact for the code that closed them, and for no other', async () => {
    for (const format of formats) {
      const { bytes, html } = await visitor().open(`/application/copy.${format}`)
      const text = format === 'pdf' ? (await readPdf(bytes)).text : html
      for (const own of [anna.name, anna.email]) expect(text).toContain(own)
      const strange = await visitor('da', { ...applicant, receiptCode: 'TRKM-9VWX-3CDF-H7JK' }).open(`/application/copy.${format}`)
      const told = format === 'pdf' ? (await readPdf(strange.bytes)).text : strange.html
      for (const own of [anna.name, anna.email]) expect(told).not.toContain(own)
    }
  })

  it.each(['/application/receipt', '/application/status'])('is offered once on %s, and what stands on it is said', async (path) => {
    const page = within((await visitor().open(path)).document.body)
    const section = within(page.getByRole('region', { name: 'Din egen kopi' }))
    expect(section.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(formats.map((format) => `/application/copy.${format}`))
    expect(section.getByText(/Din kode står på PDF'en/)).toBeTruthy()
    expect(page.getAllByText(/^Udskriv/)).toHaveLength(1)
  })

  it('is not the copy of another', async () => {
    const other = await begin(test, (await openPost(test)).id)
    await answerAll(test, other, ['Noget helt andet.'])
    for (const format of formats) {
      const { bytes, html } = await visitor('da', other).open(`/application/copy.${format}`)
      const text = format === 'pdf' ? (await readPdf(bytes)).text : html
      expect(text).toContain('Noget helt andet.')
      expect(text).not.toMatch(/kalenderen/)
    }
  })
})

describe('otherwise', () => {
  it('a draft is copied as a draft and says so on every page', async () => {
    const { headers, bytes } = await visitor().open('/application/copy.pdf')
    expect(headers.get('Content-Disposition')).toContain('ansoegning-kladde.pdf')
    const { text, title } = await readPdf(bytes)
    expect(title).toBe('Kladde til en ansøgning')
    expect(text).toMatch(/Dette er en kladde\. Ansøgningen er ikke sendt\.[^]*Kladde – side 1 af/)
    expect(text).not.toMatch(/Det har vi modtaget/)
    expect(within((await visitor().open('/application/check')).document.body).getByRole('link', { name: 'Hent en kopi af kladden (PDF)' })).toBeTruthy()
  })

  it.each(formats)('nobody without the application gets a %s', async (format) => {
    expect((await new Visitor(test.app).open(`/application/copy.${format}`)).location).toBe('/return?ended=1')
  })

  it('whoever asks far too often is told to wait', async () => {
    const who = visitor()
    for (let asked = 0; asked < 60; asked++) await who.open('/application/copy.json')
    const { status, html, headers } = await who.open('/application/copy.json')
    expect([status, html]).toEqual([429, 'Der er gjort mange forsøg på kort tid. Vent lidt, og prøv igen.'])
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
  })

  it.each(languages)('the names of the files are plain letters in %s', (language) => {
    const t = instanceFor(language).getFixedT(null, 'applicant')
    for (const name of [t('copy.fileName'), t('copy.draftFileName')]) expect(name).toMatch(/^[a-z-]+$/)
  })
})

it('tells how long what is kept, by how it ends, as the post promised and as the status page says', async () => {
  const administrator = await test.person('Adm In', ['administrator'])
  const half = { identity: 3, case: 6 }
  await changeRetention(test.app, administrator, { periods: { 'not-invited': half, invited: { identity: 6, case: 6 }, 'given-up': { identity: 1, case: 2 } }, reasons: { 'not-invited': '', invited: '', 'given-up': '' } })
  const later = await begin(test, (await openPost(test)).id)
  await answerAll(test, later, ['Jeg lagde fristen i kalenderen.', 'Kort.', 'yes'])
  await send(test, later)
  const said = /3 måneder[^.]*6 måneder/
  const applicantsPages = await Promise.all(['/application/status', '/application/copy.html'].map(async (path) => (await visitor('da', later).open(path)).html))
  for (const html of applicantsPages) expect(html).toMatch(said)
  expect((await readPdf((await visitor('da', later).open('/application/copy.pdf')).bytes)).text).toMatch(said)
  const json = ownCopyFormat.parse(JSON.parse((await visitor('da', later).open('/application/copy.json')).html))
  expect(json.notice).toMatchObject({ retentionMonths: 6, retention: { 'not-invited': half, 'given-up': { identity: 1, case: 2 } } })
  expect((await visitor().open('/application/copy.html')).html).not.toMatch(said)
})
