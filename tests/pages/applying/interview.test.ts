import { within } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interfaceLanguages } from '~/domain/local-text'
import { mustSucceed } from '~/commands/demo/walk.server'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { stepDown } from '~/use-cases/step-down.server'
import { violations, visitorAs } from '../../support/applicant-page'
import type { Visited } from '../../support/applicant-site'
import { answered } from '../../support/erasing'
import { preparedInterviews, settle } from '../../support/interviews'
import { openTestApp, type TestApp } from '../../support/test-app'
import { unsealedOfThree } from '../../support/unsealed'

let test: TestApp
let world: Awaited<ReturnType<typeof unsealedOfThree>>
let startsAt: Date
beforeAll(async () => {
  test = await openTestApp()
  world = await unsealedOfThree(test)
  startsAt = (await preparedInterviews(test, world)).startsAt
})
afterAll(() => test.close())

const path = '/application/interview'
const see = (page: Visited) => within(page.document.body)
const slots = (page: Visited) => see(page).queryAllByRole<HTMLInputElement>('radio').map(({ value }) => value)

/** One heading, nothing unfilled, nothing that axe objects to, and no script needed. */
async function expectSound(page: Visited): Promise<void> {
  expect(page.document.querySelectorAll('h1')).toHaveLength(1)
  expect(page.document.body.textContent).not.toMatch(/\{\{|undefined|\bnull\b|\[object/)
  expect(await violations(page)).toEqual([])
  for (const { number } of [world.first.candidate, world.second.candidate]) expect(page.html).not.toContain(number)
}

// In the order in which it goes: each test goes on from the one before.
describe('a time for an interview, without a script', () => {
  it('is offered to the invited alone', async () => {
    expect(see(await visitorAs(test.app, world.refused).open('/application/status')).queryByRole('link', { name: 'Se samtaletider' })).toBeNull()
    const refused = await visitorAs(test.app, world.refused).open(path)
    expect([slots(refused), refused.document.body.textContent?.includes('Der er ikke nogen samtaletider at vælge lige nu.')]).toEqual([[], true])
    await expectSound(refused)
    const first = visitorAs(test.app, world.first)
    const link = see(await first.open('/application/status')).getByRole('link', { name: 'Se samtaletider' })
    expect(slots(await first.open(link.getAttribute('href') ?? ''))).toHaveLength(2)
  })

  it.each(interfaceLanguages)('can be read in %s', async (language) => {
    await expectSound(await visitorAs(test.app, world.first, language).open(path))
  })

  it('is asked for beside the field when none was chosen, and what was typed stays', async () => {
    const first = visitorAs(test.app, world.first)
    const none = await first.post(path, { intent: 'choose' })
    expect(none.status).toBe(422)
    expect(see(none).getByRole('group', { name: /Vælg en tid/ }).textContent).toContain('Vælg en af tiderne.')
    await expectSound(none)
    const typed = 'Kun om morgenen. '.repeat(100)
    const long = await first.post(path, { intent: 'none-fits', word: typed })
    expect([long.status, see(long).getByRole<HTMLTextAreaElement>('textbox').value]).toEqual([422, typed])
    await expectSound(long)
    const empty = await first.post(path, { intent: 'none-fits', word: '  ' })
    expect([empty.status, see(empty).getByRole('textbox').getAttribute('aria-describedby') !== null]).toEqual([422, true])
  })

  it('is chosen, kept in a calendar without a name, and gone for others; two pages open at once choose no place twice', async () => {
    const [first, second] = [visitorAs(test.app, world.first), visitorAs(test.app, world.second)]
    const [wanted = ''] = slots(await first.open(path))
    expect(slots(await second.open(path))).toContain(wanted)
    const chosen = await first.send(path, { intent: 'choose', slotId: wanted })
    expect(see(chosen).getByRole('status').textContent).toContain('Din tid er gemt.')
    await expectSound(chosen)
    const calendar = await first.open(see(chosen).getByRole('link', { name: /kalender/ }).getAttribute('href') ?? '')
    expect(calendar.html).toContain('BEGIN:VEVENT')
    expect(calendar.html).not.toContain(world.first.candidate.number)
    const late = await second.post(path, { intent: 'choose', slotId: wanted })
    expect([late.status, late.document.body.textContent?.includes('Tiden er lige blevet taget af en anden.')]).toEqual([409, true])
    expect(slots(late)).toHaveLength(1)
    await expectSound(late)
    expect(see(await first.open('/application/status')).getByText(/Du har valgt en tid til samtale/)).toBeTruthy()
  })

  it('that none fits is written in one’s own words', async () => {
    const second = visitorAs(test.app, world.second)
    const said = await second.send(path, { intent: 'none-fits', word: 'Jeg er på ferie, men kan ringes op.' })
    expect(see(said).getByRole('status').textContent).toContain('Din besked er gemt.')
    expect(see(said).getByRole<HTMLTextAreaElement>('textbox').value).toBe('Jeg er på ferie, men kan ringes op.')
    await expectSound(said)
  })

  it('is settled when the time to choose is over, and whoever has stepped down has none', async () => {
    test.clock.set(new Date(startsAt.getTime() - 3_600_000))
    const first = visitorAs(test.app, world.first)
    const over = await first.open(path)
    expect([slots(over), over.document.body.textContent?.includes('Fristen for at skifte tid er udløbet.')]).toEqual([[], true])
    await expectSound(over)
    expect((await first.post(path, { intent: 'choose', slotId: 'x' })).status).toBe(409)
    await expectSound(await first.open('/application/step-down'))
    expect((await stepDown(test.app, world.first.accessHash)).ok).toBe(true)
    expect(slots(await first.open(path))).toEqual([])
    expect(see(await first.open('/application/status')).getByText('Du har trukket din ansøgning tilbage.')).toBeTruthy()
  })

  it('is spoken of no more on the status page when it is all over', async () => {
    const second = visitorAs(test.app, world.second)
    expect(see(await second.open('/application/status')).getByRole('link', { name: 'Se samtaletider' })).toBeTruthy()
    await settle(test, world, { candidateId: world.second.candidate.id, outcome: 'not-chosen' })
    for (const step of [answered, concludeRecruitment]) mustSucceed(await step(test.app, world.hr, world.id))
    const status = await second.open('/application/status')
    expect(see(status).queryByRole('link', { name: 'Se samtaletider' })).toBeNull()
    await expectSound(status)
  })
})
