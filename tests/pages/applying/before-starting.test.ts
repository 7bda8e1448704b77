import { within } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applications } from '#db/schema/application'
import { startingSettings, theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { organisations } from '#db/schema/account'
import type { OrganisationSettings } from '~/domain/organisation'
import { noticeVersion } from '~/domain/recruitment/notice'
import { Visitor, type Visited } from '../../support/applicant-site'
import { begin, openPost } from '../../support/applying'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let visitor: Visitor
beforeEach(async () => {
  test = await openTestApp()
  visitor = new Visitor(test.app)
})
afterEach(() => test.close())

const see = (page: Visited) => within(page.document.body)
const section = (page: Visited, name: string) => see(page).getByRole('region', { name })
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ')
const settings = (change: Partial<OrganisationSettings>) => test.app.db.unitOfWork((tx) => updateOrganisation(tx, test.organisationKey, { name: 'Solbjerg Kommune', settings: { ...startingSettings, ...change } }))

describe('before starting', () => {
  it('the criteria are said in words: what is asked about, where, how much it counts and why', async () => {
    const { id } = await openPost(test)
    const page = await visitor.open(`/posts/${id}`)
    const criteria = words(section(page, 'Det bliver du bedømt på'))
    expect(criteria).toContain('Sagsbehandling Nødvendigt')
    expect(criteria).toContain('Indgår i spørgsmål 1, spørgsmål 2, spørgsmål 3')
    expect(criteria).toContain('Svarene tæller ikke lige meget')
    expect(criteria).toContain('Frister fylder mest i stillingen.')
    for (const link of within(section(page, 'Det bliver du bedømt på')).getAllByRole('link')) expect(page.document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
  })

  it('every question can be read with its time, limit, share and help; the anchors only where they are published', async () => {
    const { id } = await openPost(test)
    const questions = section(await visitor.open(`/posts/${id}`), 'Spørgsmålene')
    expect([...questions.querySelectorAll('summary')].map(words)).toEqual(['1. Fortæl om en frist.', '2. Hvordan skriver du et brev?', '3. Har du kørekort?'])
    expect([...questions.querySelectorAll('details > div > div > p:first-child')].map(words)).toEqual([
      'Omkring 8 minutter. Højst 20 ord. Tæller 67 % af den samlede bedømmelse.', 'Omkring 4 minutter. Tæller 33 % af den samlede bedømmelse.', 'Omkring 1 minut. Får ingen point.',
    ].map((said) => said.replaceAll(/(\d)\s%/g, '$1 %')))
    expect(words(questions)).toContain('Skriv kort.')
    expect(questions.querySelector('.anchor-list')).toBeNull()

    const { id: open } = await openPost(test, { facts: { publishesAnchors: true } })
    for (const path of [`/posts/${open}`, `/posts/${open}/questions`]) {
      const page = await visitor.open(path)
      expect(page.document.querySelectorAll('.anchor-list'), path).toHaveLength(2)
      expect(see(page).getAllByText('Sådan ser svar på niveau 1, 3 og 5 ud')).toHaveLength(2)
    }
  })

  it('all questions stand unfolded on a page of their own, for paper', async () => {
    const { id } = await openPost(test)
    const page = await visitor.open(`/posts/${id}/questions`)
    expect(see(page).getByRole('heading', { level: 1 }).textContent).toBe('Alle spørgsmål')
    expect(see(page).getAllByRole('heading', { level: 2 }).map(words)).toEqual(['1. Fortæl om en frist.', '2. Hvordan skriver du et brev?', '3. Har du kørekort?'])
    expect(page.document.querySelector('details')).toBeNull()
    expect(page.document.head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect((await visitor.open('/posts/nothing/questions')).status).toBe(404)
  })

  it('what article 13 asks for is told, with the organisation\'s contacts, and no consent is asked', async () => {
    await settings({
      privacyContact: 'hr@solbjerg.example', controllerAddress: 'Rådhuspladsen 1\n9999 Solbjerg', dataProtectionOfficer: 'dpo@solbjerg.example',
      helpContact: 'Ansøgerhjælpen, 12 34 56 30', paperAddress: 'HR\n9999 Solbjerg',
    })
    const { id } = await openPost(test)
    const page = await visitor.open(`/posts/${id}`)
    for (const shown of [page, await visitor.open('/about/privacy')]) {
      const all = words(shown.document.body)
      for (const told of [
        'Solbjerg Kommune', 'Rådhuspladsen 1', 'hr@solbjerg.example', 'dpo@solbjerg.example', 'artikel 6, stk. 1, litra e', 'litra b', 'databeskyttelseslovens § 12', 'pseudonymiseret', 'CPR-nummer',
        'Datatilsynet', 'profilering', 'gøre indsigelse', 'begrænset', 'rettet', 'slettet', 'du bestemmer selv', 'Ansættelsesudvalget', 'Hvor længe',
      ]) expect(all, told).toContain(told)
    }
    expect(words(section(page, 'Dine oplysninger'))).toContain('slettes senest 6 måneder efter')
    expect(words(section(page, 'Hjælp, mere tid eller en anden måde at søge på'))).toMatch(/Ansøgerhjælpen, 12 34 56 30.*papir eller i telefonen.*HR 9999 Solbjerg.*HR, 12 34 56 78/)
    expect(page.document.querySelector('input[type=checkbox]')).toBeNull()
  })

  it('an organisation that has set nothing still names somebody', async () => {
    const { id } = await openPost(test, { facts: { contact: '' } })
    const page = await visitor.open(`/posts/${id}`)
    expect(words(section(page, 'Hjælp, mere tid eller en anden måde at søge på'))).toContain('Kontakt Solbjerg Kommune')
    expect(words(section(page, 'Dine oplysninger'))).toContain('Spørg Solbjerg Kommune.')
    expect(words(page.document.body)).not.toMatch(/undefined|null|: \./)
  })

  it('the version that was shown is kept with the application; an older one is read again first', async () => {
    const { id } = await openPost(test)
    expect((await visitor.post(`/posts/${id}/start`, { notice: '2026-1' })).location).toBe(`/posts/${id}`)
    await begin(test, id)
    const rows = await test.app.db.read.select({ version: applications.noticeVersion }).from(applications)
    expect(rows).toEqual([{ version: noticeVersion }])
    expect(noticeVersion).toBe('2026-3')
  })

  it('is passed on by an address that holds nothing but the post', async () => {
    const { id } = await openPost(test, { texts: { title: { da: 'Jurist & økonom?\u0000' } } })
    const address = `http://localhost:3000/posts/${id}`
    const page = await visitor.open(`/posts/${id}?utm_source=x&name=Anna`)
    expect(page.document.head.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address)
    const field = see(page).getByLabelText('Opslagets adresse') as HTMLInputElement
    expect([field.value, field.readOnly]).toEqual([address, true])
    const mail = new URL(see(page).getByRole('link', { name: 'Send opslaget i en e-mail' }).getAttribute('href') ?? '')
    expect([mail.protocol, mail.pathname]).toEqual(['mailto:', ''])
    expect(mail.searchParams.get('body')).toContain(`Ansøgningsfrist: 30. marts 2026 kl. 12.00\r\n\r\n${address}`)
    expect(mail.searchParams.get('subject')).toContain('Jurist & økonom?')
    expect(mail.href).not.toContain('Anna')
  })

  it('a text that is only there in Danish is marked as Danish in another language', async () => {
    const { id } = await openPost(test, { languages: ['da'], texts: { title: { da: 'Jurist' }, duties: { da: 'Afgøre' } } })
    const page = await new Visitor(test.app, 'en').open(`/posts/${id}`)
    expect(page.document.querySelector('h1 span')?.getAttribute('lang')).toBe('da')
    expect(see(page).getByText('Afgøre').closest('[lang]')?.getAttribute('lang')).toBe('da')
    expect((await visitor.open(`/posts/${id}`)).document.querySelector('main [lang]')).toBeNull()
  })
})

describe('for search engines', () => {
  const described = async (id: string): Promise<Record<string, unknown>> => JSON.parse((await visitor.open(`/posts/${id}`)).document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as Record<string, unknown>

  it('the post has what they require, as HTML where they want it, and no person', async () => {
    const { id } = await openPost(test, { texts: { summary: { da: 'Kort & <b>godt</b>.' } }, facts: { contact: 'Anna Holm, 12 34 56 78' } })
    const posting = await described(id)
    expect(posting).toMatchObject({
      '@context': 'https://schema.org', title: 'Sagsbehandler i Borgerservice', datePosted: '2026-03-02', directApply: true, employmentType: ['FULL_TIME'], workHours: '37', totalJobOpenings: 1,
      description: '<p>Kort &amp; &lt;b&gt;godt&lt;/b&gt;.</p><ul><li>Afgøre ansøgninger</li><li>Vejlede borgere</li></ul><p>Efter overenskomst.</p>',
      hiringOrganization: { name: 'Solbjerg Kommune', department: { name: 'Økonomiforvaltningen' } }, jobLocation: { address: { addressLocality: 'Solbjerg', addressCountry: 'DK' } }, qualifications: 'Sagsbehandling',
    })
    expect(JSON.stringify(posting)).not.toMatch(/Anna|12 34 56/)
  })

  it.each([
    [{ hoursPerWeek: 30 }, ['PART_TIME']], [{ hoursPerWeek: 37, positionKind: 'fixed-term' }, ['FULL_TIME', 'TEMPORARY']], [{ hoursPerWeek: null, positionKind: 'fixed-term' }, ['TEMPORARY']], [{ hoursPerWeek: null, place: '' }, undefined],
  ] as const)('%j is said as %j', async (facts, types) => {
    const { id } = await openPost(test, { facts })
    expect((await described(id)).employmentType).toEqual(types)
  })
})

describe('the accessibility statement', () => {
  it('says what the law asks for, whom to tell and when it was reviewed', async () => {
    expect((await visitor.open('/was')).location).toBe('/about/accessibility')
    expect(words((await visitor.open('/about/accessibility')).document.body)).toContain('endnu ikke gennemgået af Solbjerg Kommune')
    await settings({ accessibilityFeedback: 'web@solbjerg.example, 12 34 56 40', accessibilityReviewedOn: '2026-01-15' })
    const current = words((await visitor.open('/about/accessibility')).document.body)
    for (const told of ['delvist i overensstemmelse', 'WCAG 2.1', 'WCAG 2.2', 'EN 301 549', 'web@solbjerg.example', 'Digitaliseringsstyrelsen', '10 arbejdsdage', 'sidst gennemgået 15. januar 2026', 'selvevaluering', 'http://localhost:3000']) expect(current, told).toContain(told)
    expect(current).not.toContain('mere end et år gammel')
    await settings({ accessibilityReviewedOn: '2025-01-15' })
    expect(words((await visitor.open('/about/accessibility')).document.body)).toContain('mere end et år gammel')
    await settings({ accessibilityReviewedOn: '2027-01-15' })
    expect(words((await visitor.open('/about/accessibility')).document.body)).toContain('endnu ikke gennemgået')
  })
})

it('settings that were stored before there were contacts are read all the same', async () => {
  const { brandColour, logo, defaultLanguage, blindnessPolicy, graceMinutes, privacyContact } = startingSettings
  const old = { brandColour, logo, defaultLanguage, blindnessPolicy, graceMinutes, defaultRetentionMonths: 6, privacyContact }
  await test.app.db.unitOfWork(async (tx) => { await tx.update(organisations).set({ settings: old as unknown as OrganisationSettings }) }) // what an earlier version wrote
  expect((await theOrganisation(test.app.db.read))?.settings).toEqual(startingSettings)
})
