// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secondLookVerdicts } from '#db/schema/second-look'
import * as overview from '~/routes/committee+/$id.index'
import * as ranking from '~/routes/committee+/$id.ranking'
import * as secondLook from '~/routes/committee+/$id.second-look.index'
import * as pair from '~/routes/committee+/$id.second-look.$pairId'
import type { Actor } from '~/platform/actor.server'
import { beginSecondLook, compareAnswers } from '~/use-cases/second-look.server'
import { loadSecondLookPage } from '~/views/committee/second-look.server'
import { likePeople, rankingOf } from '../../support/ranking'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/committee/:id': overview, '/committee/:id/ranking': ranking, '/committee/:id/second-look': secondLook, '/committee/:id/second-look/:pairId': pair }
const openAs = (actor: Actor, path: string) => openStaffPage({ test, actor, routes, language: 'da' }, path)
const violations = async (container: Element) => (await axe.run(container)).violations.map(({ id }) => id)

async function begun() {
  const clearing = await rankingOf(test, 4, likePeople())
  const done = await beginSecondLook(test.app, clearing.chair, { recruitmentId: clearing.id, top: '2' })
  if (!done.ok || done.value.pairs === 0) throw new Error('nothing to compare')
  const page = await loadSecondLookPage(test.app, clearing.reviewer, clearing.id)
  const own = page.ok ? page.value.begun?.own.map(({ id }) => id) ?? [] : []
  return { ...clearing, own, path: `/committee/${clearing.id}/second-look` }
}

async function compareAll(actor: Actor, id: string, own: readonly string[]): Promise<void> {
  for (const pairId of own) await compareAnswers(test.app, actor, { recruitmentId: id, pairId, verdict: 'equal' })
}

const given = () => test.app.db.read.$count(secondLookVerdicts)

describe('the second look', () => {
  it('is begun by the chair from the overview, and says when there is nothing to compare', async () => {
    const clearing = await rankingOf(test, 3, (place) => (place === 0 ? 5 : 1))
    await openAs(clearing.reviewer, `/committee/${clearing.id}`)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('link', { name: 'Gå til sammenligningen' })).toBeNull()
    cleanup()
    await openAs(clearing.chair, `/committee/${clearing.id}`)
    expect((await screen.findByRole('link', { name: 'Gå til sammenligningen' })).getAttribute('href')).toBe(`/committee/${clearing.id}/second-look`)
    cleanup()
    const { container } = await openAs(clearing.chair, `/committee/${clearing.id}/second-look`)
    const field = await screen.findByRole('spinbutton', { name: 'Hvor mange pladser er der?' })
    expect(await violations(container)).toEqual([])
    await user.clear(field)
    await user.type(field, '1')
    await user.click(screen.getByRole('button', { name: 'Begynd sammenligningen' }))
    expect(await screen.findByText(/Der er ikke noget at sammenligne ved den streg/)).toBeTruthy()
  })

  it('shows the reader’s own pairs and how many are done', async () => {
    const { reviewer, own, path } = await begun()
    const { container } = await openAs(reviewer, path)
    expect(await screen.findByText(`0 af ${own.length} par`)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Sammenlign svarene' }).getAttribute('href')).toMatch(new RegExp(`^${path}/`))
    expect(screen.queryByRole('button', { name: 'Slut sammenligningen' })).toBeNull()
    expect(await violations(container)).toEqual([])
  })

  it('is done by keys alone: one key is saved and leads on, another goes back, and a third takes it back', async () => {
    const { reviewer, own, path } = await begun()
    const { container } = await openAs(reviewer, `${path}/${own[0] ?? ''}`)
    expect(await screen.findByRole('heading', { name: 'Svar A' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Svar B' })).toBeTruthy()
    expect(await violations(container)).toEqual([])
    await screen.findAllByText('Genvejstaster')
    await user.keyboard('1')
    expect(await screen.findByText(`1 af ${own.length} par`)).toBeTruthy()
    expect(await given()).toBe(1)
    expect(screen.getByText(new RegExp(`par 2 af ${own.length}`))).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Forrige par' }))
    cleanup()
    await openAs(reviewer, `${path}/${own[0] ?? ''}`)
    expect(await screen.findByText('Du valgte: A er stærkest.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'A er stærkest' }).getAttribute('aria-pressed')).toBe('true')
    await screen.findAllByText('Genvejstaster')
    await user.keyboard('z')
    await waitFor(async () => { expect(await given()).toBe(0) })
    expect(await screen.findByText(`0 af ${own.length} par`)).toBeTruthy()
  })

  it('leads back to the list when all are compared', async () => {
    const { reviewer, own, path } = await begun()
    await openAs(reviewer, `${path}/${own[0] ?? ''}`)
    for (const [index] of own.entries()) {
      expect(await screen.findByText(new RegExp(`par ${index + 1} af ${own.length}`))).toBeTruthy()
      await user.click(screen.getByRole('button', { name: 'Kan ikke afgøres' }))
    }
    expect(await screen.findByText(/Du har sammenlignet alle dine par/)).toBeTruthy()
  })

  it('is ended by the chair after the own pairs; then the ranking tells in words what was found', async () => {
    const { id, chair, reviewer, own, path } = await begun()
    await compareAll(reviewer, id, own)
    await openAs(reviewer, `/committee/${id}/ranking`)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('heading', { name: 'Svarene ved stregen, to og to' })).toBeNull()
    cleanup()
    await openAs(chair, path)
    expect((await screen.findByRole('button', { name: 'Slut sammenligningen' })).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('1 af 2 i udvalget er færdige.')).toBeTruthy()
    cleanup()
    await compareAll(chair, id, own)
    await openAs(chair, path)
    await user.click(await screen.findByRole('button', { name: 'Slut sammenligningen' }))
    expect(await screen.findByRole('heading', { name: 'Sammenligningen er slut' })).toBeTruthy()
    cleanup()
    const { container } = await openAs(reviewer, `/committee/${id}/ranking`)
    expect(await screen.findByRole('heading', { name: 'Svarene ved stregen, to og to' })).toBeTruthy()
    expect(screen.getAllByText(/Af 2, der tog stilling, fandt 2 dem lige stærke\./)).toHaveLength(own.length)
    expect(await violations(container)).toEqual([])
  })
})
