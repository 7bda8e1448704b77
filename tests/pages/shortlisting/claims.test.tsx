// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerEverybody } from '~/commands/demo/answer.server'
import type { Actor } from '~/platform/actor.server'
import * as interviews from '~/routes/committee+/$id.interviews'
import * as identities from '~/routes/hr+/recruitments.$id_.identities'
import { lockedWithout } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/committee/:id/interviews': interviews, '/hr/recruitments/:id/identities': identities }
const open = (path: string, actor: Actor, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, path)
const needs = { priorityAccess: true, adjustments: 'Tegnsprogstolk\nog trinfri adgang' }
const press = async (name: string) => user.click(await screen.findByRole('button', { name }))
const unsealButton = 'Åbn identiteterne for de indstillede'

async function violations(container: Element) {
  return (await axe.run(container)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

describe('claims of priority access', () => {
  it('are shown when HR is about to unseal, decided blind, and then opened with the others', async () => {
    const { id, hr, reviewer, leftOut } = await lockedWithout(test, 1, [{}, needs, {}])
    const { container } = await open(`/hr/recruitments/${id}/identities`, hr)
    expect(screen.queryByText('Fortrinsadgang')).toBeNull()
    await press(unsealButton)
    expect(await screen.findByText(/^Ingen identiteter er åbnet endnu/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: `Kandidat ${leftOut.number}` })).toBeTruthy()
    expect(screen.getByText('Har du kørekort?').nextElementSibling?.textContent).toBe('Ja')
    expect(screen.getByRole('button', { name: unsealButton }).getAttribute('aria-disabled')).toBe('true')
    expect(container.innerHTML).not.toMatch(/Bertil|Tegnsprogstolk/)
    expect(await violations(container)).toEqual([])

    await press('Gem afgørelsen')
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Afgørelse: Vælg en af mulighederne', `#decision-${leftOut.id}`], ['Begrundelse: Udfyld feltet', `#reason-${leftOut.id}`],
    ])
    for (const link of within(summary).getAllByRole('link')) expect(container.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
    await user.type(screen.getByLabelText(/^Begrundelse/), 'Har kørekort')
    await press('Gem afgørelsen')
    expect(await screen.findByRole('link', { name: /^Afgørelse/ })).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Begrundelse/).value).toBe('Har kørekort')
    await user.click(screen.getByRole('radio', { name: 'Formelle krav er opfyldt: indkald til samtale' }))
    await press('Gem afgørelsen')
    expect(await screen.findByText('Afgørelsen er gemt.')).toBeTruthy()
    expect(screen.getByText('Ret afgørelsen')).toBeTruthy()
    expect(container.innerHTML).not.toMatch(/Bertil|Tegnsprogstolk/)

    await press(unsealButton)
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(4)
    expect(screen.getByRole('heading', { name: `Kandidat ${leftOut.number}: Bertil Nyholm` })).toBeTruthy()
    expect(screen.getByText(/Tegnsprogstolk/).textContent).toBe(needs.adjustments)
    expect(screen.getByText(/er indkaldt, fordi de formelle krav er opfyldt\. Begrundelse: Har kørekort/)).toBeTruthy()
    expect(screen.getByText(/skal jobcenteret have en skriftlig redegørelse/)).toBeTruthy()
    expect(await violations(container)).toEqual([])
    await press('Vis navnene for udvalget')
    await screen.findByText('Udvalget kan nu se navnene.')
    cleanup()

    const committee = await open(`/committee/${id}/interviews`, reviewer)
    const [table] = await screen.findAllByRole('table')
    expect(table && within(table).getAllByRole('row')).toHaveLength(4)
    expect(committee.container.innerHTML).not.toMatch(/ortrin|olk|trinfri/)
    cleanup()
    await open(`/hr/recruitments/${id}/identities`, hr)
    await answerEverybody(test.app, hr, id)
    await press('Afslut rekrutteringen')
    expect(await screen.findByText('Rekrutteringen er afsluttet.')).toBeTruthy()
    expect(document.body.innerHTML).not.toMatch(/ortrin|olk|trinfri/)
  })

  it('that were not met keep the person sealed, and the reason stays with HR', async () => {
    const { id, hr, leftOut } = await lockedWithout(test, 2, [{}, {}, needs])
    await open(`/hr/recruitments/${id}/identities?done=claims`, hr)
    await press(unsealButton)
    await user.click(await screen.findByRole('radio', { name: 'Formelle krav er ikke opfyldt' }))
    await user.type(screen.getByLabelText(/^Begrundelse/), 'Mangler autorisation')
    await press('Gem afgørelsen')
    await screen.findByText('Afgørelsen er gemt.')
    await press(unsealButton)
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(3)
    expect(screen.getByRole('heading', { name: `Kandidat ${leftOut.number}` }).parentElement?.textContent).toContain('opfylder ikke de formelle krav. Begrundelse: Mangler autorisation')
    expect(document.body.innerHTML).not.toMatch(/Cecilie|olk|trinfri/)
  })

  it('are in English too', async () => {
    const { id, hr } = await lockedWithout(test, 0, [needs, {}, {}])
    await open(`/hr/recruitments/${id}/identities`, hr, 'en')
    await press('Open the identities of the shortlisted')
    expect(await screen.findByRole('radio', { name: 'The formal requirements are not met' })).toBeTruthy()
  })
})
