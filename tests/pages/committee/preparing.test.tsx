// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { eq } from 'drizzle-orm'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { introductions, sampleLevels } from '#db/schema/calibration'
import { assignments } from '#db/schema/review'
import { prepareToScore } from '~/commands/demo/walk.server'
import { introductionSections } from '~/components/committee/introduction-sections'
import type { Actor } from '~/platform/actor.server'
import * as answer from '~/routes/committee+/$id.answers.$assignmentId'
import * as overview from '~/routes/committee+/$id.index'
import * as introduction from '~/routes/committee+/$id.introduction'
import * as question from '~/routes/committee+/$id.questions.$questionId'
import * as samples from '~/routes/committee+/$id.samples'
import { acknowledgeIntroduction } from '~/use-cases/prepare-to-score.server'
import { loadCommitteeOverview } from '~/views/committee/overview.server'
import { withSamples } from '../../support/calibration'
import { plainTexts, type Clearing } from '../../support/clearing'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  clearing = await withSamples(test, [{ texts: plainTexts }])
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const at = '/committee/:id'
const routes = { [at]: overview, [`${at}/introduction`]: introduction, [`${at}/samples`]: samples, [`${at}/questions/:questionId`]: question, [`${at}/answers/:assignmentId`]: answer }
const open = (path = '', actor: Actor = clearing.reviewer, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, `/committee/${clearing.id}${path}`)
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const read = () => acknowledgeIntroduction(test.app, clearing.reviewer, clearing.id)

async function realAnswers(): Promise<string[]> {
  const [assignment] = await test.app.db.read.select({ id: assignments.id }).from(assignments).where(eq(assignments.personKey, clearing.reviewer.key))
  const page = await loadCommitteeOverview(test.app, clearing.reviewer, clearing.id)
  return [`/answers/${assignment?.id ?? ''}`, `/questions/${page.ok ? (page.value.questions[0]?.id ?? '') : ''}`]
}

describe('the way to the first answer', () => {
  it('leads from every real answer to the introduction, and then to the sample answers, never to an error', async () => {
    for (const path of await realAnswers()) {
      await open(path)
      expect(await heading('Før du bedømmer')).toBeTruthy()
      cleanup()
    }
    await read()
    for (const path of await realAnswers()) {
      await open(path)
      expect(await heading('Prøvesvar')).toBeTruthy()
      cleanup()
    }
  })

  it('stands on the overview as two steps, and the answers say what comes first', async () => {
    await open()
    expect(await screen.findByRole('link', { name: 'Læs introduktionen' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Bedøm prøvesvarene' })).toBeNull()
    expect(screen.getByRole('link', { name: /^Begynd Spørgsmål 1/ }).getAttribute('href')).toBeNull()
    expect(screen.getAllByText('Læs introduktionen først')).toHaveLength(2)
    await read()
    cleanup()
    await open()
    expect(await screen.findByRole('link', { name: 'Bedøm prøvesvarene' })).toBeTruthy()
    expect(screen.getAllByText('Bedøm prøvesvarene først')).toHaveLength(2)
  })

  it('is walked with one button and one form', async () => {
    await open('/introduction')
    await user.click(await screen.findByRole('button', { name: 'Jeg har læst det' }))
    expect(await heading('Prøvesvar')).toBeTruthy()
    expect(await test.app.db.read.select({ personKey: introductions.personKey }).from(introductions)).toEqual([{ personKey: clearing.reviewer.key }])
    for (const [name, level] of [['Din bedømmelse af prøvesvar 1', '2'], ['Din bedømmelse af prøvesvar 2', '1']] as const) {
      within(screen.getByRole('group', { name })).getByRole('radio', { name: /^1/ }).focus()
      await user.keyboard(level)
    }
    await user.click(screen.getByRole('button', { name: 'Send, og sammenlign' }))
    expect(await screen.findByText('Du ligger på samme niveau.')).toBeTruthy()
    expect(screen.getByText('Du ligger mere end ét niveau under.')).toBeTruthy()
    expect(screen.getByText('Nævner fristen, men ikke hvorfor.')).toBeTruthy()
    expect(screen.getAllByText(/når alle har bedømt prøvesvarene/)).toHaveLength(2)
    expect((await test.app.db.read.select({ level: sampleLevels.level }).from(sampleLevels)).map(({ level }) => level).sort()).toEqual([1, 2])
    await user.click(screen.getByRole('link', { name: 'Gå til svarene' }))
  })
})

describe('the introduction', () => {
  it('tells when it was read, and asks no second time', async () => {
    await read()
    await open('/introduction')
    expect(await screen.findByText(/^Du har læst introduktionen 30\. marts 2026/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByRole('link', { name: 'Gå til prøvesvarene' })).toBeTruthy()
  })

  it.each([['da', 200], ['en', 238]] as const)('is read in about two minutes (%s, %d words a minute)', (language, wordsPerMinute) => {
    const { introduction: texts } = JSON.parse(readFileSync(join('app', 'i18n', 'locales', language, 'calibration.json'), 'utf8')) as { introduction: Record<string, Record<string, string>> }
    const words = Object.keys(introductionSections).flatMap((section) => Object.values(texts[section] ?? {})).join(' ').split(/\s+/).length
    expect(words).toBeGreaterThan(150)
    expect(words / wordsPerMinute).toBeLessThan(2.1)
  })
})

describe('the sample answers', () => {
  it('name each one that lacks a score, keep what was chosen, and say nothing of what was meant', async () => {
    await read()
    await open('/samples')
    await user.click(within(await screen.findByRole('group', { name: 'Din bedømmelse af prøvesvar 2' })).getByRole('radio', { name: /^4/ }))
    await user.click(screen.getByRole('button', { name: 'Send, og sammenlign' }))
    const alert = await screen.findByRole('alert')
    expect(within(alert).getAllByRole('listitem')).toHaveLength(1)
    expect(alert.textContent).toContain('Vælg en bedømmelse af prøvesvar 1')
    expect((within(screen.getByRole('group', { name: 'Din bedømmelse af prøvesvar 2' })).getByRole('radio', { name: /^4/ }) as HTMLInputElement).checked).toBe(true)
    expect(document.body.textContent).not.toContain('Begrunder valget')
    expect(await test.app.db.read.select().from(sampleLevels)).toEqual([])
  })

  it('and the introduction have nothing for axe to find, and are complete in English', async () => {
    for (const path of ['/introduction', '/samples']) {
      const { container } = await open(path, clearing.reviewer, 'en')
      await screen.findByRole('heading', { level: 1, name: path === '/samples' ? 'Sample answers' : 'Before you score' })
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
      await read()
    }
  })

  it('compared with a whole panel have nothing for axe to find either', async () => {
    for (const actor of [clearing.chair, clearing.reviewer]) await prepareToScore(test.app, actor, clearing.id)
    const { container } = await open('/samples')
    const panel = await screen.findByRole('table', { name: 'Udvalgets niveauer for prøvesvar 1' })
    expect(within(panel).getAllByRole('row').map(({ textContent }) => textContent)).toEqual(['NiveauHvor mange', '10', '22', '30', '40', '50'])
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it.each(['hr', 'redactor'] as const)('are not %s’s to score', async (role) => {
    for (const path of ['/introduction', '/samples']) {
      await open(path, clearing[role])
      expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
      cleanup()
    }
  })
})
