// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as family from '~/routes/hr+/banks_.$family'
import * as question from '~/routes/hr+/banks_.$family_.questions.$questionId'
import * as picking from '~/routes/hr+/recruitments.$id_.questions_.bank'
import { people, putSmallBank } from '../../support/drafting'
import { askedAndScored, askTheBank, type Staff } from '../../support/learning'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let staff: Staff
beforeEach(async () => {
  test = await openTestApp()
  await putSmallBank(test)
  staff = await people(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/hr/banks/:family': family, '/hr/banks/:family/questions/:questionId': question, '/hr/recruitments/:id/questions/bank': picking }
const open = (path: string, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor: staff.hr, routes, language }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

describe('what a question has shown', () => {
  it('is a sentence before there is anything, and "too little" after the first few answers', async () => {
    await open('/hr/banks/clerical/questions/decision')
    expect(await screen.findByText(/ikke brugt i nogen rekruttering, hvor bedømmelsen er slut/)).toBeTruthy()
    cleanup()
    await askedAndScored(test, { staff, applicants: 2, levels: [[3, 3]] })
    await open('/hr/banks/clerical/questions/decision')
    expect(await screen.findByText(/For lidt at sige noget om.*mindst 5 svar, som mindst to har bedømt/)).toBeTruthy()
    expect(screen.queryByText('Se tallene')).toBeNull()
  })

  it('is said in words first, with figures behind, a reason where there is none, and what can be done', async () => {
    await askedAndScored(test, { staff, applicants: 6, levels: [[5, 1], [5, 3], [5, 2]] })
    await askedAndScored(test, { staff, applicants: 6, levels: [[5, 1], [5, 3], [5, 4]] })
    const { container } = await open('/hr/banks/clerical/questions/decision')
    expect(await screen.findByText('Svagt spørgsmål')).toBeTruthy()
    const told = within(screen.getByRole('heading', { name: 'Hvad spørgsmålet har vist' }).parentElement ?? document.body)
    expect(told.getByText('Bygger på 12 svar og 24 point i 2 rekrutteringer.')).toBeTruthy()
    expect(told.getByText(/Næsten alle svar ligger øverst/).closest('li')?.textContent).toContain('lad niveau 5 kræve mere')
    expect(told.getByText(/Det er et let spørgsmål/)).toBeTruthy()
    const cells = within(told.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true }).map((row) => row.textContent)
    expect(cells.slice(1)).toEqual([
      'Gennemsnitligt niveau (1–5)5,00–', 'Sværhedsgrad (0–1)1,00–', 'Diskriminationkan ikke siges: alle fik det samme–', 'Reliabilitet (Krippendorffs alfa)kan ikke siges: alle fik det samme–',
      'Kan ikke bedømmes0\u00a0%–', 'Tid til at svarekan ikke siges: for få målinger–', 'Tid til at bedømmekan ikke siges: for få målinger–',
    ])
    expect(container.textContent).not.toMatch(/NaN|undefined|learned\./)
    expect(await violations(container)).toEqual([])
  })

  it('marks a weak question in the list and where questions are picked, in words and without hindering anybody', async () => {
    await askedAndScored(test, { staff, applicants: 10, levels: [[5, 1], [5, 3], [5, 2]] })
    await open('/hr/banks/clerical')
    const row = (await screen.findByRole('rowheader', { name: /Fortæl om decision/ }))
    expect(row.textContent).toContain('Svagt spørgsmål for let')
    expect(screen.getByRole('rowheader', { name: /Fortæl om letter/ }).textContent).not.toContain('Svagt')
    cleanup()
    const draft = await askTheBank(test, { staff })
    await open(`/hr/recruitments/${draft.id}/questions/bank`, 'en')
    expect((await screen.findByText('Weak question')).closest('p')?.textContent).toBe('Weak question too easy')
  })
})
