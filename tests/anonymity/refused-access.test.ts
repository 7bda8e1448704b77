import { beforeAll, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { startSession } from '~/platform/session.server'
import { writeRefusedAccess } from '~/use-cases/write-refused-access.server'
import { openTestApp } from '../support/test-app'
import { dataOf, loadBuilds, openVisits } from './visits'

let builds: Awaited<ReturnType<typeof loadBuilds>>
beforeAll(async () => { builds = await loadBuilds() }, 60_000)

describe('over HTTP, as a browser asks', () => {
  it('what somebody is refused is in the log, with the page and for its data, and what they may have is not', async () => {
    const test = await openTestApp()
    const auditor = await test.person('Asta', ['auditor'])
    const cookie = ((await startSession(test.app, auditor.key)).split(';')[0]) ?? ''
    const world = { test, cookies: { auditor: cookie } } as unknown as Parameters<typeof openVisits>[0] // all that visits ask of a world
    const visits = await openVisits(world, builds)
    const asked = ['/audit', '/audit/checkpoints', '/audit/proof/77', '/audit/checkpoints/none', '/admin/settings', '/hr/recruitments/Anne-Jensen', '/committee/Anne-Jensen', '/no-such-page']
    const answers: [string, number][] = []
    for (const path of asked) for (const format of [path, dataOf(path)]) answers.push([format, (await visits.get(format, 'auditor')).status])
    expect(new Map(answers).get('/audit')).toBe(200)
    expect(new Map(answers).get('/committee/Anne-Jensen')).toBe(404)
    expect(await writeRefusedAccess(test.app)).toBe(3)
    const written = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'access-refused')
    expect(written.map(({ details }) => ({ ...details }))).toEqual([
      { page: '/admin/settings', because: 'role', count: 2 },
      { capability: 'readRecruitment', because: 'role', count: 2 },
      { capability: 'readCommitteeWork', because: 'role', count: 2 },
    ])
    expect(JSON.stringify(written)).not.toContain('Anne')
    await visits.close()
    await test.close()
  })
})
