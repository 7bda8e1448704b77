// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assignments } from '#db/schema/review'
import { eq } from 'drizzle-orm'
import type { Actor } from '~/platform/actor.server'
import * as answer from '~/routes/committee+/$id.answers.$assignmentId'
import * as stepBack from '~/routes/committee+/$id.answers.$assignmentId_.step-back'
import * as overview from '~/routes/committee+/$id.index'
import * as question from '~/routes/committee+/$id.questions.$questionId'
import * as relations from '~/routes/committee+/$id.relations'
import { apply, openForScoring, openPanel, placesOf, type OpenPanel } from '../../support/panel'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let panel: OpenPanel
let viggo: Actor
const user = userEvent.setup()

beforeEach(async () => {
  test = await openTestApp()
  panel = await openPanel(test, 3)
  viggo = panel.judges[1] as Actor // a committee of three
})
afterEach(async () => {
  cleanup()
  localStorage.clear()
  await test.close()
})

const routes = {
  '/committee/:id': overview, '/committee/:id/relations': relations, '/committee/:id/questions/:questionId': question,
  '/committee/:id/answers/:assignmentId': answer, '/committee/:id/answers/:assignmentId/step-back': stepBack,
}
const open = (path: string, actor: Actor = viggo) => openStaffPage({ test, actor, routes }, `/committee/${panel.id}${path}`)
const first = async () => (await placesOf(test, panel.key)).find(({ judge, question: number, position }) => judge === viggo.name && number === 1 && position === 0)

describe('a reviewer who may know a candidate', () => {
  beforeEach(async () => {
    for (let index = 0; index < 3; index += 1) await apply(test, panel, {})
    await openForScoring(test, panel)
  })

  it('finds the way by button and by key, is told what it means, steps back, and goes on with the next answer', async () => {
    const place = await first()
    await open(`/answers/${place?.assignmentId}`)
    const link = await screen.findByRole('link', { name: 'Jeg kender måske denne person' })
    expect(link.getAttribute('href')).toBe(`/committee/${panel.id}/answers/${place?.assignmentId}/step-back`)
    await screen.findByText('Tast K')
    let pressed = 0
    link.addEventListener('click', (event) => { pressed += 1; event.preventDefault() })
    await user.keyboard('k')
    await user.type(screen.getByRole('textbox', { name: /Begrundelse/ }), 'k')
    expect(pressed).toBe(1) // by the key, and not while somebody is typing
    cleanup()

    const { container } = await open(`/answers/${place?.assignmentId}/step-back`)
    expect(await screen.findByRole('heading', { level: 1, name: `Kender du kandidat ${place?.candidate}?` })).toBeTruthy()
    expect(screen.getByText('Det kan ikke gøres om.')).toBeTruthy()
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Træd tilbage fra kandidaten' }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toContain(place?.candidate))
    expect(screen.getByText(/^0 af 2 svar/)).toBeTruthy()
    cleanup()
    for (const path of ['', '/step-back']) {
      await open(`/answers/${place?.assignmentId}${path}`)
      expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
      cleanup()
    }
  })

  it('goes back without having done anything', async () => {
    const place = await first()
    await open(`/answers/${place?.assignmentId}/step-back`)
    expect((await screen.findByRole('link', { name: 'Nej, gå tilbage til svaret' })).getAttribute('href')).toBe(`/committee/${panel.id}/answers/${place?.assignmentId}`)
    expect(await test.app.db.read.$count(assignments, eq(assignments.recusal, 'stepped-back'))).toBe(0)
  })
})

describe('a member who knows somebody who may apply', () => {
  it('writes the names, reads them again, and nobody else does', async () => {
    await open('')
    expect((await screen.findByRole('link', { name: 'Skriv, hvem du kender' })).getAttribute('href')).toBe(`/committee/${panel.id}/relations`)
    cleanup()
    const { container } = await open('/relations')
    await user.type(await screen.findByRole('textbox', { name: /Navne/ }), 'Ida Bay, Bo Ek')
    await user.click(screen.getByRole('button', { name: 'Gem listen' }))
    expect(await screen.findByText('Listen er gemt.')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Navne/ }).value).toBe('Ida Bay\nBo Ek')
    expect((await axe.run(container)).violations.map(({ id }) => id)).toEqual([])
    cleanup()
    await open('/relations', panel.judges[0])
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Navne/ })).value).toBe('')
  })

  it('is too late once scoring is open', async () => {
    await apply(test, panel, {})
    await openForScoring(test, panel)
    await open('/relations')
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
    cleanup()
    await open('')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('link', { name: 'Skriv, hvem du kender' })).toBeNull()
  })
})
