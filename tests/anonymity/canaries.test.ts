import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noNeeds, type Identity } from '~/domain/identity'
import { found } from './encodings'
import { loadBuilds, openVisits, patternsOf, visitsInTurn, walk, type Visits } from './visits'
import { makeWorld, plainAnswers, worldPhases, type RoleName, type World, type WorldPhase } from './world'

// Applicants with names that stand nowhere else. One of them also writes her own first name into an answer, as people do.

const identities: readonly Identity[] = [
  { name: 'Kanariana Fugleholtsen', email: 'kanariana.qx7@fugl.example', phone: '+45 12 34 56 71', adjustments: 'Trinfri adgang og fuglesangstolk', priorityAccess: false },
  { name: 'Zvončica "Ptica" Crvendać', email: 'zvoncica.qx8@fugl.example', phone: '+45 12 34 56 72', ...noNeeds },
  { name: 'Spurvine Rødhalsdatter', email: 'spurvine.qx9@fugl.example', phone: '+45 12 34 56 73', ...noNeeds },
]
const canariesOf = ({ name, email, phone }: Identity) => [name, email, phone, phone.replaceAll(' ', '')]
const canaries = [...identities.flatMap(canariesOf), 'fuglesangstolk']
const ownName = 'Kanariana'
const answers = identities.map((_, person) => plainAnswers(person).map((text, question) => (person === 0 && question === 1 ? `${text} Venlig hilsen ${ownName}` : text)))

let world: World
let visits: Visits
let patterns: readonly string[] = []

beforeAll(async () => {
  const builds = await loadBuilds()
  patterns = patternsOf(builds)
  world = await makeWorld({ identities, answers })
  visits = await openVisits(world, builds)
}, 240_000)
afterAll(async () => {
  await visits.close()
  await world.test.close()
})

const roles: readonly RoleName[] = ['visitor', 'applicant', 'beginner', 'hr', 'redactor', 'chair', 'reviewer', 'auditor', 'administrator', 'clerk', 'officer', 'stranger']
/** Who may not even see the name that an applicant wrote herself: all but herself and the redactor. */
const others = roles.filter((role) => role !== 'applicant' && role !== 'redactor')

/** The database with its write-ahead log, byte for byte. */
function databaseBytes(): Buffer {
  const folder = dirname(world.test.database.url.replace(/^file:/, ''))
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
}

/** Her own pages, where the first applicant reads her own name by her own code; everybody else's stays away from there too. */
const ownPages = /^\/application\/(identity|hearing|own-words|copy\.\w+|documents\/[^/]+)(\.data)?$/
const isHerOwn = (role: RoleName, path: string, canary: string) => role === 'applicant' && ownPages.test(path) && identities.slice(0, 1).flatMap(canariesOf).concat('fuglesangstolk').includes(canary)

interface Sought {
  readonly words: readonly string[]
  readonly of: readonly RoleName[]
}

/** Where those who are asked see what is sought. */
async function leaksIn(phase: WorldPhase, ...sought: readonly Sought[]): Promise<string[]> {
  const leaks: string[] = []
  await walk([visits], visitsInTurn(phase, patterns, await world.parameters()), (path, role, [answer]) => {
    const words = sought.flatMap((one) => (one.of.includes(role) ? one.words : [])).filter((canary) => !isHerOwn(role, path, canary))
    leaks.push(...found(Buffer.from(`${answer?.headers}${answer?.body}`, 'utf8'), words).map((canary) => `${role} ${path}: ${canary}`))
  })
  return leaks
}

const beforeUnsealing = worldPhases.slice(0, worldPhases.indexOf('unsealed'))

test.each(beforeUnsealing)('in phase %s no page, database or log holds an identity', async (phase) => {
  await world.advance(phase)
  expect(await leaksIn(phase, { words: canaries, of: roles }, { words: [ownName], of: others })).toEqual([])
  expect(found(databaseBytes(), canaries)).toEqual([])
  expect(found(Buffer.from(world.test.logged.join('\n')), canaries)).toEqual([])
}, 400_000)

test('the redactor did see the name an applicant wrote, and its finding: the search can find', async () => {
  expect(found(databaseBytes(), [ownName])).not.toEqual([]) // the original answer stays, for the clearing desk alone
})

test('she reads her own name on her own pages by her own code, and with another code nobody does', async () => {
  const name = identities[0]?.name ?? 'nobody'
  expect(found(Buffer.from((await visits.get('/application/copy.html', 'applicant')).body), [name])).not.toEqual([])
  expect(found(Buffer.from((await visits.get('/application/copy.html', 'beginner')).body), [name])).toEqual([])
})

test('after the unsealing the shortlisted are known to HR and the committee, the others to nobody', async () => {
  await world.advance('unsealed')
  const leaks = await leaksIn('unsealed', { words: identities.map(({ name }) => name), of: roles })
  const named = new Set(leaks.map((leak) => identities.find(({ name }) => leak.includes(name))?.name))
  expect(named.size).toBe(1)
  expect(new Set(leaks.map((leak) => leak.split(' ')[0]))).toEqual(new Set(['hr', 'chair', 'reviewer']))
  expect(new Set(leaks.map((leak) => (leak.split(' ')[1] ?? '').replace(/^.*\/(identities|interviews|documents).*$/, '$1')))).toEqual(new Set(['identities', 'interviews', 'documents']))
  expect(found(databaseBytes(), canaries), 'the database still holds nothing in clear').toEqual([])
  expect(found(Buffer.from(world.test.logged.join('\n')), canaries)).toEqual([])
}, 400_000)
