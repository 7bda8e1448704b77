import { afterAll, beforeAll, expect, test } from 'vitest'
import { noNeeds, type Contact, type Identity } from '~/domain/identity'
import { loadBuilds, openVisits, patternsOf, visitsIn, walk, type Answer, type Visits } from './visits'
import { makeWorld, plainAnswers, worldPhases, type RoleName, type World } from './world'

// Two worlds that differ in who the applicants are and in nothing else. Whatever anybody but the people who may know is shown must
// be the same in both, byte for byte: status, headers, body, size. A new route is covered by being in the build's manifest.

const people: [readonly Contact[], readonly Contact[]] = [
  [{ name: 'Uwe Qvist', email: 'uwe@q.dk', phone: '' }, { name: 'Zoe Xu', email: 'zoe@x.dk', phone: '' }, { name: 'Yrsa Wich', email: 'yrsa@w.dk', phone: '' }],
  [
    { name: 'Maximilian-Alexander Østergaard-Christoffersen Rosenborggade', email: 'maximilian.alexander.oestergaard-christoffersen@a-very-long-domain.example', phone: '+45 12 34 56 78' },
    { name: 'Владимира Константиновна Преображенская-Заболоцкая', email: 'vladimira@xn--e1afmkfd.example', phone: '+380 44 123 45 67' },
    { name: '<b>Zoë</b> "O\'Hara" & Zenobia عبد الرحمن', email: 'zoe+quotes@mail.example', phone: '004512345699' },
  ],
]
const withNeeds = (needs: Partial<Identity>) => (person: Contact): Identity => ({ ...person, ...noNeeds, ...needs })
const [a, b] = [people[0].map(withNeeds({})), people[1].map(withNeeds({ adjustments: 'Trinfri adgang. '.repeat(30) }))]

/** The only places where identities may ever be seen, and by whom, once the locked list is unsealed. */
/** An applicant reads her own name and contact, and what she wrote when she was heard, by her own code. */
const isOwn = (role: RoleName, path: string) => role === 'applicant' && /^\/application\/(identity|hearing|own-words|copy\.\w+)(\.data)?$/.test(path)

const mayDiffer = (phase: string, role: RoleName, path: string) =>
  isOwn(role, path) ||
  (['unsealed', 'concluded'].includes(phase) &&
  ((role === 'hr' && /^\/hr\/recruitments\/[^/]+\/identities(\.data)?$/.test(path)) ||
    (['chair', 'reviewer'].includes(role) && /^\/committee\/[^/]+\/interviews(\.data)?$/.test(path))))

interface Both { readonly world: World; readonly visits: Visits }
let worlds: readonly Both[] = []
let patterns: readonly string[] = []
const answered = new Map<string, number>()

beforeAll(async () => {
  const builds = await loadBuilds()
  patterns = patternsOf(builds)
  worlds = await Promise.all([a, b].map(async (identities) => {
    const world = await makeWorld({ identities, answers: identities.map((_, person) => plainAnswers(person)), custody: 'officers' })
    return { world, visits: await openVisits(world, builds) }
  }))
}, 60_000)

afterAll(async () => {
  for (const { world, visits } of worlds) {
    await visits.close()
    await world.test.close()
  }
})

const short = ({ status, headers, body }: Answer) => ({ status, headers, body })

test.each(worldPhases)('nothing in phase %s tells the worlds apart', async (phase) => {
  for (const { world } of worlds) await world.advance(phase)
  const differing: string[] = []
  const visits = visitsIn(phase, patterns, (await worlds[0]?.world.parameters()) ?? {})
  await walk(worlds.map((each) => each.visits), visits, (path, role, [first, second]) => {
    if (!first || !second) throw new Error('a world is missing')
    if (first.status === 200) answered.set(path, (answered.get(path) ?? 0) + 1)
    expect(first.status, `${role} ${path} in ${phase}`).toBeLessThan(500)
    if (!mayDiffer(phase, role, path) && JSON.stringify(short(first)) !== JSON.stringify(short(second))) differing.push(`${role} ${path}: ${first.status}/${second.status}, ${first.body.length}/${second.body.length} characters`)
  })
  expect(differing).toEqual([])
}, 120_000)

test('where identities may be seen they are seen, and by nobody else: the test can fail', async () => {
  const [first] = worlds
  const id = first?.world.recruitmentId ?? ''
  const page = await first?.visits.get(`/hr/recruitments/${id}/identities`, 'hr')
  expect(a.filter(({ name }) => page?.body.includes(name))).toHaveLength(1)
  const interviews = await first?.visits.get(`/committee/${id}/interviews`, 'reviewer')
  expect(a.filter(({ name }) => interviews?.body.includes(name))).toHaveLength(1)
  for (const role of ['auditor', 'administrator', 'redactor', 'clerk', 'stranger'] as const) {
    const refusal = await first?.visits.get(`/hr/recruitments/${id}/identities`, role)
    expect(refusal?.status, role).toBe(404)
  }
})

test('every page of the manifest was answered by somebody in some phase', () => {
  const reached = new Set([...answered.keys()].map((path) => path.replace(/(\.data)?(\?.*)?$/, '')))
  const expressions = patterns.filter((pattern) => !/\*|:token|\.data$/.test(pattern)).map((pattern) => [pattern, new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:[A-Za-z]+/g, '(?!new$)[^/]+')}$`)] as const)
  const unreached = expressions.filter(([, expression]) => ![...reached].some((path) => expression.test(path))).map(([pattern]) => pattern)
  expect(unreached).toEqual(expectedUnreached)
})

/** Routes that answer posts or redirects only, or only whoever has shown a password and no second factor yet, each with the reason it has no page of its own. */
const expectedUnreached: readonly string[] = [
  '/account/organisation', '/account/organisation/return', '/account/passkey-question', '/account/second-step', '/account/sign-out', '/application/correct', '/application/leave',
  '/audit/certificates/:certificateId', // nothing is erased while the worlds are walked, so there is no certificate
  '/clerk/leave', '/committee/:id/questions/:questionId',
  '/hr/certificates/:certificateId', // as above
  '/language', '/posts/:id/start', '/was',
]
