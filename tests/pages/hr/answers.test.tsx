// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as answers from '~/routes/hr+/recruitments.$id_.answers'
import * as one from '~/routes/hr+/recruitments.$id_.answers_.$candidateId'
import * as all from '~/routes/hr+/recruitments.$id_.answers_.all'
import { settle } from '../../support/interviews'
import { unsealedOfThree } from '../../support/answering'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/hr/recruitments/:id/answers': answers, '/hr/recruitments/:id/answers/all': all, '/hr/recruitments/:id/answers/:candidateId': one }
type Of = Awaited<ReturnType<typeof unsealedOfThree>>
const open = ({ id, hr }: Of, page = '', language: 'da' | 'en' = 'da') => openStaffPage({ test, actor: hr, routes, language }, `/hr/recruitments/${id}/answers${page}`)
const press = async (name: string) => user.click(await screen.findByRole('button', { name }))
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])

describe('HR answers everybody', () => {
  it('from the list to the last answer, without seeing a name, and without a violation of axe', async () => {
    const of = await unsealedOfThree(test)
    const { container } = await open(of)
    expect(await screen.findByText('3 ansøgere mangler svar.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    expect(await violations(container)).toEqual([])

    expect(screen.getByRole('link', { name: 'Gennemse og godkend flere ad gangen' }).getAttribute('href')).toBe(`/hr/recruitments/${of.id}/answers/all`)
    cleanup()
    const { container: shown } = await open(of, '/all')
    expect(await screen.findByRole('heading', { name: 'Ikke inviteret til samtale: 1 svar' })).toBeTruthy()
    expect(screen.getByText(/Tak for din ansøgning/)).toBeTruthy()
    expect(await violations(shown)).toEqual([])
    await press('Godkend dette svar')
    expect(await screen.findByText('Svarene er godkendt.')).toBeTruthy()
    expect(screen.getByText(/Sender du et svar alene/)).toBeTruthy()
    await press('Send')
    expect(await screen.findByText('Svarene er sendt.')).toBeTruthy()
    expect(screen.getByText('2 ansøgere mangler svar.')).toBeTruthy()
    expect(shown.innerHTML).not.toMatch(/Agnete|Bertil|Cecilie|ansoeger\.example/)
  })

  it('an interview’s outcome first, and nothing is approved while a place is left to be filled: what was typed stays', async () => {
    const of = await unsealedOfThree(test)
    const waiting = await open(of, `/${of.ranked[0] ?? ''}`)
    expect(await screen.findByText(/Gem først, hvad der kom ud af samtalen/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Gå til resultatet af samtalerne' }).getAttribute('href')).toBe(`/hr/recruitments/${of.id}/outcome`)
    waiting.unmount()
    await settle(test, of, { candidateId: of.ranked[0] ?? '', outcome: 'not-chosen' })
    const { container } = await open(of, `/${of.ranked[0] ?? ''}`)
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Svaret')
    expect(text.value).toContain('[…]')
    await user.type(text, ' Mere.')
    await press('Gem og godkend')
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('link', { name: 'Svaret: Erstat […] med din egen begrundelse' }).getAttribute('href')).toBe('#text')
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Svaret/).value).toMatch(/ Mere\.$/)
    expect(screen.getByLabelText(/^Svaret/).getAttribute('aria-invalid')).toBe('true')
    expect(await violations(container)).toEqual([])
    expect(container.innerHTML).not.toMatch(/Agnete|Bertil|Cecilie|ansoeger\.example/)
  })

  it('in English too', async () => {
    const of = await unsealedOfThree(test)
    const { container } = await open(of, '', 'en')
    expect(await screen.findByText('3 applicants have no answer yet.')).toBeTruthy()
    expect(container.textContent).not.toMatch(/\{\{|answers[:.]/)
  })
})
