// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleAnswers } from '#db/schema/calibration'
import * as overview from '~/routes/hr+/recruitments.$id'
import * as publish from '~/routes/hr+/recruitments.$id_.publish'
import * as samples from '~/routes/hr+/recruitments.$id_.samples'
import { saveSample } from '~/use-cases/edit-samples.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { people, readyDraft, stored, type Committee, type Drafted } from '../../support/drafting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Awaited<ReturnType<TestApp['person']>> }
let draft: Drafted
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
  draft = await readyDraft(test, named.hr, named)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const at = '/hr/recruitments/:id'
const routes = { [at]: overview, [`${at}/publish`]: publish, [`${at}/samples`]: samples }
const open = (part = '/samples') => openStaffPage({ test, actor: named.hr, routes }, `/hr/recruitments/${draft.recruitmentId}${part}`)
const all = () => test.app.db.read.select({ text: sampleAnswers.text, level: sampleAnswers.intendedLevel, reason: sampleAnswers.reason, language: sampleAnswers.language }).from(sampleAnswers)
const add = async (text: string) => {
  const [question] = await draft.questions()
  const saved = await saveSample(test.app, named.hr, { ...(await draft.now()), sampleId: null, questionId: question?.id ?? '', language: 'da', text, intendedLevel: 3, reason: 'Midt imellem.' })
  if (!saved.ok) throw new Error(saved.refusal)
}

describe('writing sample answers', () => {
  it('takes a question, a text, a level and a reason, and says what is missing beside the field', async () => {
    await open()
    await user.type(await screen.findByRole('textbox', { name: 'Svaret' }), 'Jeg ringede.')
    await user.click(screen.getByRole('button', { name: 'Tilføj prøvesvaret' }))
    expect(within(await screen.findByRole('alert')).getAllByRole('listitem')).toHaveLength(3)
    expect((screen.getByRole('textbox', { name: 'Svaret' }) as HTMLTextAreaElement).value).toBe('Jeg ringede.')

    const choice = screen.getByRole('combobox', { name: /Hvilket spørgsmål/ })
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Vælg', 'Spørgsmål 1: Fortæl om decision', 'Spørgsmål 2: Fortæl om letter'])
    await user.selectOptions(choice, 'Spørgsmål 2: Fortæl om letter')
    await user.click(screen.getByRole('radio', { name: /^4/ }))
    await user.type(screen.getByRole('textbox', { name: /Hvorfor det niveau/ }), 'Begrunder.')
    await user.click(screen.getByRole('button', { name: 'Tilføj prøvesvaret' }))
    expect(await screen.findByText('Prøvesvaret er gemt.')).toBeTruthy()
    expect(await all()).toEqual([{ text: 'Jeg ringede.', level: 4, reason: 'Begrunder.', language: 'da' }])
    expect(screen.getAllByRole('textbox', { name: 'Svaret' }).map((field) => (field as HTMLTextAreaElement).value)).toEqual(['Jeg ringede.', ''])
  })

  it('changes and removes one, and stops at three', async () => {
    for (const text of ['Et.', 'To.', 'Tre.']) await add(text)
    await open()
    expect(await screen.findByText('Tre prøvesvar er nok. Fjern et, hvis du vil skrive et nyt.')).toBeTruthy()
    const second = screen.getByRole('region', { name: 'Prøvesvar 2' })
    await user.type(within(second).getByRole('textbox', { name: 'Svaret' }), ' Og mere.')
    await user.click(within(second).getByRole('button', { name: /Gem prøvesvaret/ }))
    await screen.findByText('Prøvesvaret er gemt.')
    await user.click(within(screen.getByRole('region', { name: 'Prøvesvar 1' })).getByRole('button', { name: /Fjern prøvesvaret/ }))
    await screen.findByText('Prøvesvaret er fjernet.')
    expect((await all()).map(({ text }) => text)).toEqual(['To. Og mere.', 'Tre.'])
    const [question] = await draft.questions()
    await add('Fire.')
    expect(await saveSample(test.app, named.hr, { ...(await draft.now()), sampleId: null, questionId: question?.id ?? '', language: 'da', text: 'Fem.', intendedLevel: 3, reason: 'x' })).toEqual({ ok: false, refusal: 'over-limit' })
  })

  it('refuses a question that is not scored, and a stale page', async () => {
    const fact = (await draft.questions()).find(({ isScored }) => !isScored)
    const sample = { sampleId: null, questionId: fact?.id ?? '', language: 'da', text: 'x', intendedLevel: 3, reason: 'x' } as const
    expect(await saveSample(test.app, named.hr, { ...(await draft.now()), ...sample })).toEqual({ ok: false, refusal: 'invalid-form' })
    expect(await saveSample(test.app, named.hr, { ...(await draft.now()), revision: 0, ...sample })).toEqual({ ok: false, refusal: 'stale' })
  })

  it('has nothing for axe to find, empty and filled, and only shows when published', async () => {
    for (const text of ['', 'Et.']) {
      if (text) await add(text)
      const { container } = await open()
      await screen.findByRole('heading', { level: 1, name: 'Prøvesvar til udvalget' })
      const { violations } = await axe.run(container)
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      cleanup()
    }
    await publishRecruitment(test.app, named.hr, await draft.now())
    await open()
    expect(await screen.findByDisplayValue('Et.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Gem|Tilføj|Fjern/ })).toBeNull()
  })
})

describe('the list of what publication needs', () => {
  it('recommends two sample answers in a note, and publishes without', async () => {
    for (const part of ['', '/publish']) {
      await open(part)
      expect(await screen.findByText('Det er en god idé med et par prøvesvar')).toBeTruthy()
      cleanup()
    }
    await add('Et.')
    await add('To.')
    await open()
    await screen.findByRole('heading', { level: 1 })
    cleanup()
    await open('/publish')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText('Det er en god idé med et par prøvesvar')).toBeNull()
    await publishRecruitment(test.app, named.hr, await draft.now())
    expect((await stored(test, draft.recruitmentId)).phase).toBe('open')
  })
})
