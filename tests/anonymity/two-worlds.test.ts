import { expect, test } from 'vitest'
import { openWorlds } from './open-worlds'
import { visitsInTurn, walk, type Answer } from './visits'
import { expectedUnreached, long as b, mayDiffer, short as a, unreached } from './expected'
import { plainAnswers, worldPhases } from './world'

// Two worlds that differ in who the applicants are and in nothing else. Whatever anybody but the people who may know is shown must
// be the same in both, byte for byte: status, headers, body, size. A new route is covered by being in the build's manifest.

const { worlds, patterns } = openWorlds([a, b].map((identities) => ({ identities, answers: identities.map((_, person) => plainAnswers(person)), custody: 'officers' })))
const answered = new Map<string, number>()

const seenOf = ({ status, headers, body }: Answer) => ({ status, headers, body })

test.each(worldPhases)('nothing in phase %s tells the worlds apart', async (phase) => {
  for (const { world } of worlds) await world.advance(phase)
  const differing: string[] = []
  const visits = visitsInTurn(phase, patterns, (await worlds[0]?.world.parameters()) ?? {})
  await walk(worlds.map((each) => each.visits), visits, (path, role, [first, second]) => {
    if (!first || !second) throw new Error('a world is missing')
    if (first.status === 200) answered.set(path, (answered.get(path) ?? 0) + 1)
    expect(first.status, `${role} ${path} in ${phase}`).toBeLessThan(500)
    if (!mayDiffer(phase, role, path) && JSON.stringify(seenOf(first)) !== JSON.stringify(seenOf(second))) differing.push(`${role} ${path}: ${first.status}/${second.status}, ${first.body.length}/${second.body.length} characters`)
  })
  expect(differing).toEqual([])
}, 400_000)

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
  expect(unreached(patterns, answered.keys())).toEqual(expectedUnreached)
})
