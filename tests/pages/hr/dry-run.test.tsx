// @vitest-environment jsdom
import { getTableName, is, Table } from 'drizzle-orm'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as schema from '#db/schema/index'
import { insertOrganisation, startingSettings } from '#db/stores/organisations'
import { insertPerson } from '#db/stores/people'
import { hrPath } from '~/components/hr/paths'
import { scaleName, scoredByHand } from '~/domain/questionnaire/dry-run'
import type { PersonId } from '~/domain/ids'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import * as dryRun from '~/routes/hr+/recruitments.$id_.dry-run'
import { addOwnQuestion } from '~/use-cases/edit-questions.server'
import { publishRecruitment } from '~/use-cases/publish-recruitment.server'
import { beginDraft, people, readyDraft, type Committee, type Drafted } from '../../support/drafting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let named: Committee & { hr: Actor }
const user = userEvent.setup()
beforeEach(async () => {
  test = await openTestApp()
  named = await people(test)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = { '/hr/recruitments/:id/dry-run': dryRun }
const open = (draft: Drafted, { actor = named.hr, language = 'da' as 'da' | 'en' } = {}) => openStaffPage({ test, actor, routes, language }, hrPath(draft.recruitmentId, 'dry-run'))

/** Chooses a level on every scale of a letter's. */
async function score(letter: string, level: number): Promise<void> {
  for (const scale of await screen.findAllByRole('group', { name: new RegExp(`^Din bedømmelse af Prøveansøger ${letter}`) })) {
    await user.click(within(scale).getByRole('radio', { name: new RegExp(`^${level}`) }))
  }
}

const finish = () => user.click(screen.getByRole('button', { name: 'Se resultatet' }))
const result = () => screen.findByRole('heading', { name: 'Prøvekørslens resultat' })
const rowsOf = (name: RegExp) => within(screen.getByRole('table', { name })).getAllByRole('row').slice(1).map((row) => [...row.children].map(({ textContent }) => textContent))

/** Every row of every table there is. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = Object.values(schema).filter((each) => is(each, Table))
  expect(tables.length).toBeGreaterThan(20)
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [getTableName(table), await test.app.db.read.select().from(table)] as const)))
}

/** Posts as a browser without JavaScript does: the form and nothing else. */
async function post(draft: Drafted, fields: Readonly<Record<string, string>>, actor: Actor = named.hr) {
  const cookie = (await startSession(test.app, actor.key)).split(';')[0] ?? ''
  const before = await everything()
  const request = new Request(`http://localhost${hrPath(draft.recruitmentId, 'dry-run')}`, { method: 'POST', headers: { Cookie: cookie }, body: new URLSearchParams(fields) })
  const context: AppLoadContext = { app: test.app, nonce: 'n', clientAddress: '192.0.2.1', incidentId: 'i' }
  const asked: Pick<ActionFunctionArgs, 'request' | 'context' | 'params'> = { request, context, params: { id: draft.recruitmentId } }
  const answer: unknown = await dryRun.action(asked as ActionFunctionArgs).catch((thrown: unknown) => thrown)
  expect(await everything()).toEqual(before)
  return answer
}

const scoredIds = async (draft: Drafted) => (await draft.questions()).filter(({ isScored }) => isScored).map(({ id }) => id)
const all = (ids: readonly string[], level: string) => Object.fromEntries(scoredByHand.flatMap((letter) => ids.map((id) => [scaleName(letter, id), level])))

describe('the scoring', () => {
  it('shows two made-up applicants with answers of the rubric\'s own words, under a mark', async () => {
    await open(await readyDraft(test, named.hr, named))
    expect(await screen.findByText('PRØVEKØRSEL')).toBeTruthy()
    expect(screen.getByText(/Intet gemmes/)).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 2, name: /Prøveansøger/ }).map(({ textContent }) => textContent)).toEqual(['Prøveansøger A', 'Prøveansøger D'])
    expect(screen.getAllByText(/^Prøvesvar\. /).map(({ textContent }) => textContent)).toEqual([
      'Prøvesvar. Ansøgeren beskriver følgende:\ndecision stærkt', 'Prøvesvar. Ansøgeren beskriver følgende:\nletter stærkt',
      'Prøvesvar. Ansøgeren beskriver følgende:\ndecision middel', 'Prøvesvar. Ansøgeren beskriver noget af dette:\nletter middel\nog noget af dette:\nletter stærkt',
    ])
    expect(screen.queryByText(/licence/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Smid prøvekørslen væk' }).getAttribute('href')).toMatch(/^\/hr\/recruitments\/[\w-]+$/)
  })

  it('asks for what is missing, beside the field, and keeps what was chosen', async () => {
    await open(await readyDraft(test, named.hr, named))
    await score('A', 4)
    await finish()
    const summary = await screen.findByRole('alert')
    expect(within(summary).getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Prøveansøger D, Spørgsmål 1: Vælg en af mulighederne', 'Prøveansøger D, Spørgsmål 2: Vælg en af mulighederne',
    ])
    const first = within(summary).getAllByRole('link')[0]?.getAttribute('href')?.slice(1) ?? ''
    expect(document.getElementById(first)?.getAttribute('type')).toBe('radio')
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked).map((radio) => (radio as HTMLInputElement).value)).toEqual(['4', '4'])
  })

  it.each<[string, (ids: readonly string[]) => Record<string, string>, number]>([
    ['nothing at all', () => ({}), 4],
    ['a level beyond the scale', (ids) => ({ ...all(ids, '3'), [scaleName('A', ids[0] ?? '')]: '6' }), 1],
    ['no whole level', (ids) => ({ ...all(ids, '3'), [scaleName('D', ids[1] ?? '')]: '2.5' }), 1],
    ['an applicant who is not to be scored', (ids) => ({ [`scores.B.${ids[0] ?? ''}`]: '3' }), 4],
  ])('is refused by the server for %s, with all that was chosen', async (_, fields, wrong) => {
    const draft = await readyDraft(test, named.hr, named)
    const ids = await scoredIds(draft)
    const answer = await post(draft, fields(ids)) as { data: { refusal: string; errors: Record<string, string>; values: { scores?: Record<string, Record<string, string>> } }; init: { status: number } }
    expect(answer.init.status).toBe(422)
    expect(Object.values(answer.data.errors)).toEqual(Array.from({ length: wrong }, () => 'choose-one'))
    expect(Object.keys(answer.data.errors).every((name) => ids.some((id) => scoredByHand.some((letter) => name === scaleName(letter, id))))).toBe(true)
    for (const [name, value] of Object.entries(fields(ids))) {
      const [, letter = '', id = ''] = name.split('.')
      expect(answer.data.values.scores?.[letter]?.[id]).toBe(value)
    }
  })
})

describe('the result', () => {
  it('ranks the six, compares, and says in words whether the scores resemble each other', async () => {
    await open(await readyDraft(test, named.hr, named))
    await score('A', 5)
    await score('D', 3)
    await finish()
    expect(document.activeElement).toBe(await result())
    expect(screen.getByText('PRØVEKØRSEL')).toBeTruthy()
    const ranking = rowsOf(/^Prøvekørsel: rækkefølgen/)
    expect(ranking.map(([place, name]) => [place, name])).toEqual([
      ['1', 'Prøveansøger A'], ['2', 'Prøveansøger E'], ['3', 'Prøveansøger D'], ['4', 'Prøveansøger C'], ['5', 'Prøveansøger F'], ['6', 'Prøveansøger B'],
    ])
    expect(ranking[0]?.slice(2)).toEqual(['5,00', 'dig og to prøvebedømmere'])
    expect(rowsOf(/^Prøvekørsel: bedømmelserne af Prøveansøger D/)).toEqual([
      ['1. Fortæl om decision', '3', '3', '2', '3', 'det samme'], ['2. Fortæl om letter', '3', '4', '4', '4', '1 niveau lavere'],
    ])
    expect(screen.getByRole('heading', { name: 'Bedømmelserne ligner hinanden' })).toBeTruthy()
    expect(screen.getByText(/^Krippendorffs alfa: 0,9\d\d\./)).toBeTruthy()
  })

  it('says so when the scores are too different, and lets them be changed', async () => {
    await open(await readyDraft(test, named.hr, named))
    await score('A', 1)
    await score('D', 5)
    await finish()
    await result()
    expect(screen.getByRole('heading', { name: 'Bedømmelserne er for forskellige' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Ret spørgsmål og beskrivelser' })).toBeTruthy()
    expect(rowsOf(/bedømmelserne af Prøveansøger A/)[0]?.at(-1)).toBe('4 niveauer lavere')

    await user.click(screen.getByText('Ret dine bedømmelser og prøv igen'))
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked).map((radio) => (radio as HTMLInputElement).value)).toEqual(['1', '1', '5', '5'])
    await score('A', 5)
    await score('D', 3)
    await finish()
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Bedømmelserne ligner hinanden' })).toBeTruthy())
  })

  it('leaves no row anywhere: not one table has changed, not in number and not in content', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const answer = await post(draft, all(await scoredIds(draft), '3')) // compares before and after
    expect(answer).toMatchObject({ result: { ranking: expect.any(Array) as unknown[] } })
    expect(test.logged).toEqual([])
  })

  it('has no id of anything that is stored', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const ids = await scoredIds(draft)
    const answer = await post(draft, all(ids, '3'))
    const found = [...JSON.stringify(answer).matchAll(/[\w-]{22}/g)].map(([id]) => id)
    expect(new Set(found)).toEqual(new Set(ids))
  })
})

describe('a questionnaire that cannot be tried says why', () => {
  it('nothing is scored', async () => {
    const draft = await beginDraft(test, named.hr)
    await open(draft)
    expect((await screen.findByRole('link', { name: 'Gå til spørgsmålene' })).getAttribute('href')).toBe(`/hr/recruitments/${draft.recruitmentId}/questions`)
    expect(screen.queryByRole('radio')).toBeNull()
    expect(await post(draft, {})).toMatchObject({ init: { status: 409 }, data: { refusal: 'not-now' } })
  })

  it('a rubric is not written', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const added = await addOwnQuestion(test.app, named.hr, await draft.now())
    await open(draft)
    const link = await screen.findByRole('link', { name: 'Skriv beskrivelserne til spørgsmål 4' })
    expect(link.getAttribute('href')).toBe(`/hr/recruitments/${draft.recruitmentId}/questions/${added.ok ? added.value.questionId : ''}`)
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('who reaches it', () => {
  const status = async (draft: Drafted, actor: Actor) => (await post(draft, all(await scoredIds(draft), '3'), actor) as { init?: { status?: number } }).init?.status

  it.each(['chair', 'reviewer', 'redactor'] as const)('not the %s', async (role) => {
    const draft = await readyDraft(test, named.hr, named)
    expect(await status(draft, named[role])).toBe(404)
    await open(draft, { actor: named[role] })
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })

  it('not HR of another organisation', async () => {
    const draft = await readyDraft(test, named.hr, named)
    const { app } = test
    const id = app.random.id() as PersonId
    const [organisationKey, key] = await app.db.unitOfWork(async (tx) => {
      const organisation = await insertOrganisation(tx, { id: app.random.id(), name: 'Nabo Kommune', settings: startingSettings, isDemo: false })
      return [organisation, await insertPerson(tx, { id, organisationKey: organisation, name: 'Nanna Nabo', email: 'nanna@nabo.example', language: 'da', roles: ['hr'] })] as const
    })
    const neighbour: Actor = { key, id, name: 'Nanna Nabo', organisationKey, roles: ['hr'], language: 'da' }
    expect(await status(draft, neighbour)).toBe(404)
    await open(draft, { actor: neighbour })
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })

  it('nobody once the recruitment is published', async () => {
    const draft = await readyDraft(test, named.hr, named)
    await publishRecruitment(test.app, named.hr, await draft.now())
    expect(await status(draft, named.hr)).toBe(409)
    await open(draft)
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy() // the test's one error page
  })
})

it.each(['da', 'en'] as const)('axe finds nothing in %s, before and after', async (language) => {
  const draft = await readyDraft(test, named.hr, named)
  const violations = async () => (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  await open(draft, { language })
  await screen.findByRole('heading', { level: 1 })
  expect(await violations()).toEqual([])
  for (const radio of screen.getAllByRole('radio', { name: /^2/ })) await user.click(radio)
  await user.click(screen.getByRole('button', { name: language === 'da' ? 'Se resultatet' : 'See the result' }))
  await screen.findByRole('heading', { level: 2, name: language === 'da' ? 'Prøvekørslens resultat' : 'Result of the dry run' })
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(await violations()).toEqual([])
}, 60_000)
