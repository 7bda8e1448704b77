import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { candidateLinks } from '#db/schema/application'
import { shortlistEntries } from '#db/schema/review'
import { noNeeds, type Identity, type InterviewNeeds } from '~/domain/identity'
import { inTurn, loadBuilds, openVisits, patternsOf, visitsForData, walk, type Visits } from './visits'
import { makeWorld, plainAnswers, worldPhases, type RoleName, type World } from './world'

// Worlds that differ in who claims priority access and in what the interviews would need, and in nothing else: leak 62. Before
// the lock nobody can tell them apart; afterwards HR's own page differs, until the recruitment is concluded, and nothing more.

const names = ['Uwe Qvist', 'Zoe Xu', 'Yrsa Wich', 'Palle Quist', 'Wanda Zeuthen']
const nobodyAsks: readonly InterviewNeeds[] = names.map(() => noNeeds)
/** Those who work with the recruitment, and who may read its log. */
const staff: readonly RoleName[] = ['hr', 'redactor', 'chair', 'reviewer', 'auditor']
const askedFor = 'Trinfri adgang og en fuglesangstolk. '

interface Walked {
  readonly world: World
  readonly visits: Visits
  /** What each visit was answered with, by the moment and the visit. */
  readonly seen: Map<string, Map<string, string>>
}

let patterns: readonly string[] = []
const walked: Walked[] = []
let alike: readonly Walked[] = []
let nobody: Walked | undefined

beforeAll(async () => {
  patterns = patternsOf(await loadBuilds())
  nobody = await openWorld(nobodyAsks)
  for (const phase of worldPhases.slice(0, worldPhases.indexOf('locked') + 1)) await remember(nobody, phase, () => nobody?.world.advance(phase))
  const [first, second] = await leftOut(nobody.world)
  alike = [await openWorld(asking(first, 'short')), await openWorld(asking(second, 'long'))]
}, 240_000)

afterAll(async () => {
  for (const { world, visits } of walked) {
    await visits.close()
    await world.test.close()
  }
})

async function openWorld(needs: readonly InterviewNeeds[]): Promise<Walked> {
  const identities = names.map((name, index): Identity => ({ name, email: `${index}@q.dk`, phone: '', ...noNeeds, ...needs[index] }))
  const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)) })
  const each = { world, visits: await openVisits(world, await loadBuilds()), seen: new Map<string, Map<string, string>>() }
  walked.push(each)
  return each
}

/** The places of two on the list who are not chosen: not the first, who reads their own pages, nor whoever withdrew and is not on it. */
async function leftOut({ test: { app } }: World): Promise<[number, number]> {
  const rows = await app.db.read.select({ isChosen: shortlistEntries.isChosen }).from(candidateLinks)
    .leftJoin(shortlistEntries, eq(shortlistEntries.candidateKey, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey)
  const [first, second] = rows.flatMap(({ isChosen }, place) => (isChosen === false && place > 0 ? [place] : []))
  if (first === undefined || second === undefined) throw new Error('fewer than two are left out')
  return [first, second]
}

/** One claims; another, whoever it is, needs something. */
function asking(claimant: number, how: 'short' | 'long'): InterviewNeeds[] {
  return names.map((_, place) => ({ priorityAccess: place === claimant, adjustments: place > 0 && (how === 'long' || place === claimant) ? askedFor.repeat(how === 'long' ? 13 : 1).trim() : '' }))
}

/** Goes on, and then asks for everything as everybody: for the data, which is all that a page is made of. */
async function remember({ world, visits, seen }: Walked, moment: string, goOn: () => Promise<void> | undefined): Promise<void> {
  await goOn()
  const answers = new Map<string, string>()
  const all = visitsForData(patterns, await world.parameters()).filter(([, role]) => staff.includes(role))
  const phase = worldPhases.find((one) => one === moment && one !== 'unsealed' && one !== 'concluded')
  const curious = phase ? inTurn(phase, all) : all
  await walk([visits], curious, (path, role, [answer]) => {
    const { status = 0, headers = '', body = '' } = answer ?? {}
    const isNamed = body.includes('fuglesangstolk') || /adjustments|priorityAccess/.test(body)
    answers.set(`${role} ${path}`, `${status} ${isNamed ? 'named ' : ''}${body.length} ${createHash('sha256').update(withoutNonce(headers, headers)).update(withoutNonce(headers, body)).digest('hex')}`)
  })
  seen.set(moment, answers)
}

/** A page's nonce is drawn anew each time, and worlds that did not do equally much have drawn others. */
function withoutNonce(headers: string, text: string): string {
  const nonce = /'nonce-([^']+)'/.exec(headers)?.[1]
  return nonce ? text.replaceAll(nonce, 'nonce') : text
}

function differing(moment: string, worlds: readonly Walked[]): string[] {
  const [first, ...others] = worlds.map(({ seen }) => seen.get(moment) ?? new Map<string, string>())
  return [...(first ?? [])].flatMap(([visit, answer]) => (others.every((other) => other.get(visit) === answer) ? [] : [visit]))
}

const hrPages = (visits: readonly string[]) => visits.filter((visit) => /^hr \/hr\/recruitments\/[^/]+\/(identities|interviews)\.data$/.test(visit))

test.each(worldPhases.slice(0, worldPhases.indexOf('locked') + 1))('in phase %s nobody can tell who claims, nor whether anybody does', async (phase) => {
  for (const each of alike) await remember(each, phase, () => each.world.advance(phase))
  expect(nobody?.seen.get(phase)?.size).toBeGreaterThan(80)
  expect(differing(phase, nobody ? [nobody, ...alike] : [])).toEqual([])
}, 240_000)

test('while HR decides, HR alone can tell, by number: the test can fail', async () => {
  for (const each of alike) await remember(each, 'claims', () => each.world.findClaims())
  const found = differing('claims', alike)
  expect(found).toHaveLength(1)
  expect(hrPages(found)).toEqual(found)
  for (const { seen } of alike) for (const [visit, answer] of seen.get('claims') ?? []) expect(answer, visit).not.toContain('named')
}, 240_000)

test('once unsealed, HR alone sees who claimed and who needs what; the committee sees what it would have seen anyway', async () => {
  const worlds = nobody ? [nobody, ...alike] : []
  for (const each of worlds) await remember(each, 'unsealed', () => each.world.advance('unsealed'))
  const found = differing('unsealed', alike)
  expect(found).toHaveLength(2) // who they are and what they need, and what is to be arranged at the interview
  expect(hrPages(found)).toEqual(found)
  expect(differing('unsealed', worlds).filter((visit) => /^\w+ \/committee/.test(visit))).toEqual([])
  const named = alike.flatMap(({ seen }) => [...(seen.get('unsealed') ?? [])].flatMap(([visit, answer]) => (answer.includes('named') ? [visit] : [])))
  expect(named.length).toBeGreaterThan(0)
  expect(hrPages(named)).toEqual(named)
}, 240_000)

test('once concluded, nobody can tell any more', async () => {
  for (const each of alike) await remember(each, 'concluded', () => each.world.advance('concluded'))
  expect(differing('concluded', alike)).toEqual([])
}, 240_000)
