// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/platform/actor.server'
import * as ranking from '~/routes/committee+/$id.ranking'
import * as hrRanking from '~/routes/hr+/recruitments.$id_.ranking'
import { likePeople, rankingByOne, rankingOf, type Judge } from '../../support/ranking'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/committee/:id/ranking': ranking, '/hr/recruitments/:id/ranking': hrRanking }

async function open(path: string, actor: Actor, language: 'da' | 'en' = 'da') {
  const page = await openStaffPage({ test, actor, routes, language }, path)
  await screen.findByRole('heading', { level: 1 })
  return page
}

const words = () => document.body.textContent ?? ''
const saysNothingSilly = () => { expect(words()).not.toMatch(/NaN|Infinity|undefined|null|–\s*%|\{\{/) }
const bandsInTable = () => within(screen.getByRole('table', { name: 'Kandidaterne efter vægtet gennemsnit' })).getAllByRole('row').slice(1)
  .map((row) => /Klart med|Åben|Klart uden for|Kan ikke placeres/.exec(row.textContent ?? '')?.[0])

describe('the ranking page', () => {
  it('says in words for every candidate how sure the place is, with a shape beside the words', async () => {
    const { id, reviewer } = await rankingOf(test, 8, likePeople())
    const { container } = await open(`/committee/${id}/ranking?top=3`, reviewer)
    expect(bandsInTable().every((band) => band !== undefined)).toBe(true)
    const shapes = new Set([...container.querySelectorAll('table .band-mark')].map((mark) => `${mark.textContent}: ${mark.querySelector('svg')?.innerHTML.replaceAll(/stroke="[^"]*"|fill="[^"]*"/g, '')}`))
    const used = new Set(bandsInTable())
    expect(shapes.size).toBe(used.size)
    expect(used.size).toBeGreaterThan(1)
    expect(screen.getByRole('columnheader', { name: 'Blandt de 3 første' })).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Mulige pladser' })).toBeTruthy()
    expect(screen.getByText(/kun trækkes om på tre måder/)).toBeTruthy()
    expect(words()).toContain('Rækkefølgen afviser ingen.')
    saysNothingSilly()
  })

  it('is asked for another number of places by a plain form', async () => {
    const { id, chair } = await rankingOf(test, 6, likePeople())
    await open(`/committee/${id}/ranking`, chair)
    const field = screen.getByLabelText<HTMLInputElement>('Hvor mange pladser er der til samtale?')
    expect([field.value, field.form?.method]).toEqual(['5', 'get'])
    await user.clear(field)
    await user.type(field, '2')
    await user.click(screen.getByRole('button', { name: 'Vis for så mange pladser' }))
    expect(await screen.findByRole('columnheader', { name: 'Blandt de 2 første' })).toBeTruthy()
    expect(screen.getByRole('img', { name: /med en linje efter plads 2\.$/ })).toBeTruthy()
  })

  it('has all of the picture in the tables too, the line and the brackets of equals in shapes', async () => {
    const { id, chair } = await rankingOf(test, 6, (place) => (place < 2 ? 5 : place < 4 ? 3 : 1))
    const { container } = await open(`/committee/${id}/ranking?top=3`, chair)
    const picture = screen.getByRole('img', { name: /^Billede af tabellen/ })
    expect(within(picture).getByText('Linjen efter 3 pladser')).toBeTruthy()
    expect(container.querySelectorAll('.rank-dots__tie.is-first')).toHaveLength(3)
    expect(container.querySelectorAll('.rank-dots__tie.is-last')).toHaveLength(3)
    expect(bandsInTable()).toEqual(['Klart med', 'Klart med', 'Åben', 'Åben', 'Klart uden for', 'Klart uden for'])
    expect(words()).toContain('Bedømmerne er helt enige om rækkefølgen')
    saysNothingSilly()
  })

  it('shows strictness by name to chair and HR, and neither names nor the heading to a reviewer', async () => {
    const { id, chair, reviewer, hr } = await rankingOf(test, 8, likePeople())
    for (const [path, actor] of [[`/committee/${id}/ranking`, chair], [`/hr/recruitments/${id}/ranking`, hr]] as const) {
      await open(path, actor)
      const panel = screen.getByRole('heading', { name: 'Strenge og milde bedømmere' }).closest('section')
      expect(panel?.textContent).toContain(reviewer.name)
      expect(panel?.textContent).toContain('må ikke bruges til at sætte et medlem ud af udvalget')
      cleanup()
    }
    await open(`/committee/${id}/ranking`, reviewer)
    expect(screen.queryByRole('heading', { name: 'Strenge og milde bedømmere' })).toBeNull()
    for (const { name } of [chair, reviewer]) expect(words()).not.toContain(name)
  })

  it.each<[string, number, Judge, readonly RegExp[]]>([
    ['one candidate only', 1, () => 4, [/Der er kun én kandidat med point/]],
    ['all equal', 4, () => 3, [/Alle point er ens, så enighed kan ikke skelnes fra vane/]],
    ['nobody could judge', 3, () => null, [/Ingen af svarene kunne bedømmes/, /Ingen har givet point/, /Ingen point/]],
    ['few candidates', 3, likePeople(), [/For få til at sige, hvor enige bedømmerne er/]],
  ])('speaks plainly of %s', async (_, count, judge, said) => {
    const { id, chair } = await rankingOf(test, count, judge)
    await open(`/committee/${id}/ranking`, chair)
    for (const words of said) expect(document.body.textContent).toMatch(words)
    saysNothingSilly()
  })

  it('speaks plainly of one reviewer missing for good', async () => {
    const { id, chair } = await rankingByOne(test, 4, likePeople())
    await open(`/committee/${id}/ranking`, chair)
    expect(words()).toMatch(/Kun én har givet point, så ingen kan sige, om en anden ville have set det samme/)
    expect(screen.queryByRole('columnheader', { name: /Blandt de/ })).toBeNull()
    saysNothingSilly()
  })

  it('has nothing for axe to find, and speaks English', async () => {
    const { id, chair, hr } = await rankingOf(test, 7, likePeople())
    for (const [path, actor] of [[`/committee/${id}/ranking`, chair], [`/hr/recruitments/${id}/ranking`, hr]] as const) {
      const { container } = await open(path, actor, 'en')
      expect(words()).toContain('The order rejects nobody.')
      saysNothingSilly()
      const { violations } = await axe.run(container)
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
  }, 60_000)
})
