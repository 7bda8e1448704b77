// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/platform/actor.server'
import * as protocol from '~/routes/committee+/$id.protocol'
import * as candidate from '~/routes/committee+/$id.candidates.$candidateId'
import * as interviews from '~/routes/committee+/$id.interviews'
import * as ranking from '~/routes/committee+/$id.ranking'
import * as shortlist from '~/routes/committee+/$id.shortlist'
import * as hrCandidate from '~/routes/hr+/recruitments.$id_.candidates.$candidateId'
import * as identities from '~/routes/hr+/recruitments.$id_.identities'
import * as lock from '~/routes/hr+/recruitments.$id_.lock'
import * as hrProtocol from '~/routes/hr+/recruitments.$id_.protocol'
import * as hrRanking from '~/routes/hr+/recruitments.$id_.ranking'
import * as scoring from '~/routes/hr+/recruitments.$id_.scoring'
import { scoreAnswers } from '~/commands/demo/walk.server'
import { openShortlisting } from '~/use-cases/open-shortlisting.server'
import { applicants, confirmedHash, lockedOfThree, propose, scoreAll, scoringOfThree, shortlistingOfThree, shortlistOf } from '../../support/shortlisting'
import { openStaffPage } from '../../support/staff-page'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
const user = userEvent.setup()
beforeEach(async () => { test = await openTestApp() })
afterEach(async () => {
  cleanup()
  await test.close()
})

const routes = {
  '/committee/:id/ranking': ranking, '/committee/:id/shortlist': shortlist, '/committee/:id/candidates/:candidateId': candidate, '/committee/:id/interviews': interviews, '/committee/:id/protocol': protocol, '/hr/recruitments/:id/protocol': hrProtocol,
  '/hr/recruitments/:id/scoring': scoring, '/hr/recruitments/:id/ranking': hrRanking, '/hr/recruitments/:id/candidates/:candidateId': hrCandidate,
  '/hr/recruitments/:id/lock': lock, '/hr/recruitments/:id/identities': identities,
}
const open = (path: string, actor: Actor, language: 'da' | 'en' = 'da') => openStaffPage({ test, actor, routes, language }, path)
const names = applicants.map(({ name }) => name)
const showsNobody = () => { for (const name of names) expect(document.body.innerHTML).not.toContain(name) }

async function violationsOn(path: string, actor: Actor) {
  const { container } = await open(path, actor)
  await screen.findByRole('heading', { level: 1 })
  const { violations } = await axe.run(container)
  cleanup()
  return violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])
}

describe('the end of the scoring', () => {
  it('tells a chair who is too early why, and nothing of the others', async () => {
    const { id, chair, reviewer } = await scoringOfThree(test)
    await open(`/committee/${id}/shortlist`, chair)
    await user.click(await screen.findByRole('button', { name: 'Luk bedømmelsen, og vis rangordningen' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Der mangler bedømmelser')
    expect(document.body.textContent).not.toContain(reviewer.name)
    cleanup()
    await open(`/committee/${id}/ranking`, chair)
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })

  it('lets HR waive what is missing with a reason, and then close', async () => {
    const clearing = await scoringOfThree(test)
    await scoreAll(test, clearing, clearing.chair)
    await open(`/hr/recruitments/${clearing.id}/scoring`, clearing.hr)
    expect((await screen.findByRole('button', { name: 'Luk bedømmelsen, og vis rangordningen' })).getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByText(/^Se bort fra manglende point fra/))
    await user.click(screen.getByRole('button', { name: 'Se bort fra de manglende point' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv en begrundelse')
    await user.type(screen.getByLabelText('Begrundelse'), 'Langtidssygemeldt')
    await user.click(screen.getByRole('button', { name: 'Se bort fra de manglende point' }))
    expect(await screen.findByText('Ser bort fra de manglende')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Luk bedømmelsen, og vis rangordningen' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Lås listen' })).toBeTruthy()
    expect(screen.getByText('Langtidssygemeldt')).toBeTruthy()
  })
})

describe('the ranking', () => {
  it('shows figures, ties nothing to a name, and leads to each candidate', async () => {
    const { id, reviewer, ranked } = await shortlistingOfThree(test)
    await open(`/committee/${id}/ranking`, reviewer)
    const table = await screen.findByRole('table', { name: 'Kandidaterne efter vægtet gennemsnit' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent).slice(0, 2))).toEqual([['1', '5,00'], ['2', '4,00'], ['3', '3,00']])
    expect(screen.getByRole('img', { name: /^Billede af tabellen/ })).toBeTruthy()
    showsNobody()
    await user.click(within(rows[0] ?? table).getByRole('link'))
    await waitFor(() => expect(within(rows[0] ?? table).getByRole('link').getAttribute('href')).toBe(`/committee/${id}/candidates/${ranked[0]}`))
  })

  it('shows a candidate’s cleared answers, everybody’s scores and the facts', async () => {
    const { id, chair, reviewer, ranked } = await shortlistingOfThree(test)
    await open(`/committee/${id}/candidates/${ranked[0]}`, chair)
    expect(await screen.findByText('Jeg lagde fristen i kalenderen.')).toBeTruthy()
    for (const letter of ['A', 'B']) expect(screen.getAllByText(`Bedømmer ${letter}`)).toHaveLength(2)
    for (const { name } of [chair, reviewer]) expect(document.body.innerHTML).not.toContain(name)
    expect(screen.getByText('Har du kørekort?').nextElementSibling?.textContent).toBe('Ja')
    showsNobody()
    cleanup()
    await open(`/committee/${id}/candidates/no-such`, chair)
    expect(await screen.findByText('Siden findes ikke')).toBeTruthy()
  })
})

describe('answers with too few scores', () => {
  it('are named on the lock page, and waived there with a reason', async () => {
    const clearing = await scoringOfThree(test)
    await scoreAll(test, clearing, clearing.chair)
    await scoreAnswers(test.app, clearing.reviewer, { recruitmentId: clearing.id, judge: () => ({ score: { kind: 'cannot-judge' }, note: '' }) })
    await openShortlisting(test.app, clearing.chair, { recruitmentId: clearing.id })
    const { candidates } = await shortlistOf(test, clearing, clearing.chair)
    await propose(test, clearing, candidates.slice(0, 1).map(({ id }) => id))
    const path = `/hr/recruitments/${clearing.id}/lock`
    await open(path, clearing.hr)
    expect(await screen.findByRole('heading', { name: 'Svar med for få point' })).toBeTruthy()
    for (const { number } of candidates) expect(screen.getByText(`Kandidat ${number}`, { selector: 'dt' }).nextElementSibling?.textContent).toBe('Spørgsmål 1 og 2')
    await user.click(screen.getByRole('button', { name: 'Se bort fra de manglende point' }))
    expect((await screen.findByRole('alert')).textContent).toContain('begrundelse')
    await user.type(screen.getByLabelText('Begrundelse'), 'Formanden har læst alt.')
    await user.click(screen.getByRole('button', { name: 'Se bort fra de manglende point' }))
    expect(await screen.findByRole('heading', { name: 'Svar med for få point, der er set bort fra' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Svar med for få point' })).toBeNull()
    cleanup()
    expect(await violationsOn(path, clearing.hr)).toEqual([])
  })
})

describe('the way from the ranking to the interviews', () => {
  it('is walked by chair and HR', async () => {
    const { id, chair, reviewer, hr, ranked } = await shortlistingOfThree(test)
    await open(`/committee/${id}/shortlist`, chair)
    const boxes = await screen.findAllByRole('checkbox')
    await user.click(boxes[0] as HTMLElement)
    await user.click(boxes[2] as HTMLElement)
    expect(screen.getByText(/2 er valgt, 2 afvigelser fra rækkefølgen skal begrundes/)).toBeTruthy()
    await user.type(screen.getByLabelText('Samlet begrundelse'), 'Bredt felt')
    await user.click(screen.getByRole('button', { name: 'Foreslå listen' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Der mangler en begrundelse')
    expect((screen.getByLabelText('Samlet begrundelse') as HTMLTextAreaElement).value).toBe('Bredt felt')
    await user.type(screen.getByLabelText(/valgt frem for en højere placeret/), 'Særlig erfaring')
    await user.type(screen.getByLabelText(/ikke valgt, når en lavere placeret er/), 'Mangler erfaring')
    await user.click(screen.getByRole('button', { name: 'Foreslå listen' }))
    expect(await screen.findByText(/^Forslaget er gemt. Læs protokollen igennem/)).toBeTruthy()
    cleanup()

    await open(`/hr/recruitments/${id}/protocol`, hr)
    expect((await screen.findByRole('button', { name: 'Lås listen' })).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('Formanden skal først bekræfte protokollen, som den er nu.')).toBeTruthy()
    cleanup()
    await open(`/committee/${id}/protocol`, chair)
    expect(await screen.findByText('Særlig erfaring')).toBeTruthy()
    showsNobody()
    await user.click(screen.getByRole('button', { name: 'Bekræft protokollen' }))
    expect(await screen.findByText('Du har bekræftet protokollen. HR kan nu læse den og låse listen.')).toBeTruthy()
    cleanup()

    await open(`/hr/recruitments/${id}/lock`, hr)
    expect(await screen.findByText('Særlig erfaring')).toBeTruthy()
    showsNobody()
    expect(screen.getByRole('link', { name: 'Læs protokollen, og lås listen' }).getAttribute('href')).toBe(`/hr/recruitments/${id}/protocol`)
    cleanup()
    await open(`/hr/recruitments/${id}/protocol`, hr)
    expect(await screen.findByText('Særlig erfaring')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Lås listen' }))
    expect(await screen.findByRole('heading', { name: 'Listen er låst' })).toBeTruthy()
    cleanup()

    await open(`/hr/recruitments/${id}/identities`, hr)
    await screen.findByRole('button', { name: 'Åbn identiteterne for de indstillede' })
    showsNobody()
    await user.click(screen.getByRole('button', { name: 'Åbn identiteterne for de indstillede' }))
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(3)
    expect(names.filter((name) => document.body.innerHTML.includes(name))).toHaveLength(2)
    cleanup()

    await open(`/committee/${id}/interviews`, reviewer)
    expect(await screen.findByRole('heading', { name: 'Navnene er ikke åbnet endnu' })).toBeTruthy()
    showsNobody()
    cleanup()
    await open(`/hr/recruitments/${id}/identities`, hr)
    await user.click(await screen.findByRole('button', { name: 'Vis navnene for udvalget' }))
    expect(await screen.findByText('Udvalget kan nu se navnene.')).toBeTruthy()
    cleanup()
    await open(`/committee/${id}/interviews`, reviewer)
    const [table] = await screen.findAllByRole('table')
    expect(table && within(table).getAllByRole('row')).toHaveLength(3)
    expect(ranked).toHaveLength(3)
  })

  it('keeps HR from locking another list than the one that was read', async () => {
    const clearing = await shortlistingOfThree(test)
    await propose(test, clearing, clearing.ranked.slice(0, 1))
    await confirmedHash(test, clearing)
    await open(`/hr/recruitments/${clearing.id}/protocol`, clearing.hr)
    await screen.findByRole('button', { name: 'Lås listen' })
    await propose(test, clearing, clearing.ranked.slice(0, 2), { revision: 1 })
    await user.click(screen.getByRole('button', { name: 'Lås listen' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Protokollen er ændret')
  })

  it('shows the pages to those whose they are, and to nobody else', async () => {
    const { id, chair, reviewer, redactor, hr, ranked } = await lockedOfThree(test)
    const outsiders = [redactor, await test.person('Anker', ['administrator']), await test.person('Asta', ['auditor']), await test.person('Fremmed')]
    const committeePages = ['ranking', 'shortlist', 'interviews', `candidates/${ranked[0]}`].map((page) => `/committee/${id}/${page}`)
    const hrPages = ['ranking', 'lock', 'protocol', 'identities', `candidates/${ranked[0]}`].map((page) => `/hr/recruitments/${id}/${page}`)
    const refusedTo = [...committeePages.flatMap((path) => [hr, ...outsiders].map((actor) => [path, actor] as const)), ...hrPages.flatMap((path) => [chair, reviewer, ...outsiders].map((actor) => [path, actor] as const))]
    for (const [path, actor] of refusedTo) {
      await open(path, actor)
      expect(await screen.findByText('Siden findes ikke'), `${path} ${actor.name}`).toBeTruthy()
      cleanup()
    }
    for (const actor of [hr, reviewer, ...outsiders]) {
      await open(`/committee/${id}/protocol`, actor)
      expect(await screen.findByText('Siden findes ikke'), `protocol ${actor.name}`).toBeTruthy()
      cleanup()
    }
  }, 60_000)

  it('has nothing for axe to find', async () => {
    const { id, chair, hr, ranked } = await shortlistingOfThree(test)
    await propose(test, { id, chair, hr, redactor: hr, reviewer: hr }, ranked.slice(0, 2))
    const paths = [[`/committee/${id}/ranking`, chair], [`/committee/${id}/shortlist`, chair], [`/committee/${id}/candidates/${ranked[0]}`, chair], [`/committee/${id}/interviews`, chair], [`/hr/recruitments/${id}/lock`, hr], [`/hr/recruitments/${id}/protocol`, hr], [`/committee/${id}/protocol`, chair]] as const
    for (const [path, actor] of paths) expect(await violationsOn(path, actor)).toEqual([])
  }, 60_000)

  it('speaks English', async () => {
    const { id, chair } = await shortlistingOfThree(test)
    await open(`/committee/${id}/shortlist`, chair, 'en')
    expect(await screen.findByRole('heading', { level: 1, name: 'Shortlist' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Propose the list' })).toBeTruthy()
  })
})
