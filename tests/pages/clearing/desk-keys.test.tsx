// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as desk from '~/routes/clearing+/$id.$applicationId'
import { foundAlso, queueIds, recruitmentWithOwnFindings, type Clearing } from '../../support/clearing'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let clearing: Clearing
let ids: readonly string[]
const user = userEvent.setup()

const texts = ['Jeg hedder Anna Birgitte Holm og har tre børn hjemme med Kim.', 'Min leder Kim Lund sagde: spørg Kim, hun ved det fra Ribe Kommune.', 'yes'] as const

beforeEach(async () => {
  test = await openTestApp()
  clearing = await recruitmentWithOwnFindings(test, [{ texts }, { texts: ['Kort.', 'Klart.', 'no'] }])
  ids = await queueIds(test, clearing)
  await foundAlso(test, ids[0] ?? '', [
    { answer: 1, words: 'børn', category: 'family', score: 75, recogniser: 'lexicon' },
    { answer: 2, words: 'Kim Lund', category: 'person-name', score: 60, recogniser: 'name-rule' },
    { answer: 2, words: 'Ribe Kommune', category: 'employer', score: 50, recogniser: 'lexicon' },
  ])
})
afterEach(async () => {
  cleanup()
  localStorage.clear()
  await test.close()
})

const openDesk = async (query = '') => {
  const page = await openStaffPage({ test, actor: clearing.redactor, routes: { '/clearing/:id/:applicationId': desk } }, `/clearing/${clearing.id}/${ids[0]}${query}`)
  await screen.findByRole('textbox', { name: /Det oprindelige svar 1/ }) // it can be marked in: the page is awake
  return page
}
const answer = (number: number) => within(screen.getByRole('region', { name: `Svar ${number}` }))
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
const nowAt = (name: string | RegExp) => waitFor(() => { expect(focused()).toMatch(name) })
const committeeSees = (number: number, text: string) => answer(number).findByText(text)

describe('a finding', () => {
  it('says in words what it is, how much it reveals, how sure that is, who found it, and what could stand instead', async () => {
    await openDesk()
    const row = within(screen.getByRole('listitem', { name: 'Fund 2: børn' }))
    for (const words of ['– familie', 'Ikke afgjort', 'Røber noget', 'Må ikke tælle med', 'Sandsynligt', 'Fundet af: ordliste', 'Forslag: [familie]']) expect(row.getByText(words, { exact: false })).toBeTruthy()
  })

  it('has the same number in the text and in the list', async () => {
    const { container } = await openDesk()
    const marks = [...container.querySelectorAll<HTMLElement>('mark[data-numbers]')].map((mark) => [mark.dataset.numbers, mark.textContent])
    expect(marks).toEqual([['1', 'Anna Birgitte Holm'], ['2', 'børn'], ['1', 'Kim Lund'], ['2', 'Ribe Kommune']])
  })

  it('that is context stands apart, need not be decided, and is no hindrance', async () => {
    await openDesk()
    expect(answer(2).getByText('Til orientering: ét fund')).toBeTruthy()
    await user.keyboard('fffa')
    await committeeSees(2, 'Min leder [navn] sagde: spørg [navn], hun ved det fra Ribe Kommune.')
    await nowAt(/Klar – godkend svaret/)
    await user.keyboard('g')
    await waitFor(() => { expect(answer(2).getByText('Godkendt')).toBeTruthy() })
    await user.keyboard('i')
    expect(focused()).toBe('Fund 2: Ribe Kommune')
  })
})

describe('by keys', () => {
  it('a decision takes what has the focus, and goes on to what waits', async () => {
    await openDesk()
    await user.keyboard('a')
    expect(focused()).toBe('Fund 1: Anna Birgitte Holm') // it was elsewhere: nothing was decided, it only came here
    expect(answer(1).getAllByText('Ikke afgjort')).toHaveLength(2)
    await user.keyboard('a')
    await committeeSees(1, 'Jeg hedder [navn] og har tre børn hjemme med Kim.')
    await nowAt('Fund 2: børn')
    await user.keyboard('k')
    await nowAt(/Klar – godkend svaret/)
    expect(answer(1).getByText('Beholdt')).toBeTruthy()
    await user.keyboard('g')
    await nowAt('Fund 1: Kim Lund')
    expect(answer(1).getByText('Godkendt')).toBeTruthy()
  })

  it('more or less is veiled, and by another word', async () => {
    await openDesk()
    await user.keyboard('ff')
    expect(focused()).toBe('Fund 2: børn')
    await user.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}')
    expect(answer(1).getAllByText('tre børn hjemme')).toHaveLength(1)
    await user.keyboard('{ArrowLeft}')
    await user.keyboard('e')
    expect(document.activeElement?.tagName).toBe('SELECT')
    await user.keyboard('2')
    expect(focused()).toBe('Fund 2: børn')
    await user.keyboard('a')
    await committeeSees(1, 'Jeg hedder Anna Birgitte Holm og har [alder] hjemme med Kim.')
  })

  it('the last things are undone one after the other, also when the page is loaded anew', async () => {
    await openDesk()
    await user.keyboard('fa')
    await nowAt('Fund 2: børn')
    await user.keyboard('k')
    await nowAt(/Klar/)
    cleanup()
    await openDesk()
    await user.keyboard('z')
    await nowAt('Fund 2: børn')
    expect(screen.getByText('Det er fortrudt.')).toBeTruthy()
    await user.keyboard('z')
    await nowAt('Fund 1: Anna Birgitte Holm')
    expect(await committeeSees(1, texts[0])).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Fortryd' })).toBeNull()
  })

  it('what is marked is veiled at once, and the focus stays with the text', async () => {
    await openDesk()
    const original = answer(2).getByRole('textbox')
    const words = original.firstChild
    if (!words) throw new Error('no text')
    document.getSelection()?.setBaseAndExtent(words, 0, words, 3)
    document.dispatchEvent(new Event('selectionchange'))
    await answer(2).findByText('Markeret: »Min«')
    await user.keyboard('s')
    await committeeSees(2, '[sløret] leder Kim Lund sagde: spørg Kim, hun ved det fra Ribe Kommune.')
    expect(document.activeElement).toBe(answer(2).getByRole('textbox'))
  })
})

describe('a name that is veiled', () => {
  it('is veiled wherever it stands; the page says where, and whose clearance was taken back', async () => {
    await openDesk()
    await user.keyboard('fk')
    await nowAt('Fund 2: børn')
    await user.keyboard('k')
    await nowAt(/Klar/)
    await user.keyboard('g')
    await nowAt('Fund 1: Kim Lund')
    await user.keyboard('a')
    await committeeSees(1, 'Jeg hedder Anna Birgitte Holm og har tre børn hjemme med [navn].')
    const said = screen.getByRole('status').textContent
    expect(said).toContain('Navnet er også sløret 2 andre steder. Ændringen gælder svar 1 og 2.')
    expect(said).toContain('Svar 1 var godkendt og skal godkendes igen.')
    expect(answer(1).getByText('Ikke godkendt')).toBeTruthy()
    await user.keyboard('z')
    expect(await answer(1).findByText('Godkendt')).toBeTruthy()
    expect(await committeeSees(1, texts[0])).toBeTruthy()
  })
})

describe('without a script', () => {
  it('the address says which finding is decided, and how much of it', async () => {
    const { container } = await openDesk()
    const family = container.querySelector<HTMLElement>('[data-finding="2"]')?.id.replace('fund-', '') ?? ''
    cleanup()
    await openDesk(`?findingId=${family}&move=end-more&replacement=veiled`)
    const row = within(screen.getByRole('listitem', { name: 'Fund 2: børn' }))
    expect(row.getByText('børn hjemme')).toBeTruthy()
    expect(row.getByRole<HTMLSelectElement>('combobox', { name: 'Skriv i stedet' }).value).toBe('veiled')
    const button = row.getByRole<HTMLButtonElement>('button', { name: 'Mere bagved' })
    expect([button.getAttribute('formmethod'), button.name, button.value]).toEqual(['get', 'move', 'end-more'])
  })
})

it('has nothing for axe to find while findings are decided', async () => {
  const { container } = await openDesk()
  await user.keyboard('fa')
  await nowAt('Fund 2: børn')
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
