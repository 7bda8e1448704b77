import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditEvents } from '#db/schema/audit'
import { drills, drillShares } from '#db/schema/custody'
import { recruitments } from '#db/schema/recruitment'
import { handOver, openTogether, type Post, type Reply } from '~/custody/ceremony'
import { makePassingKey, openWith, sealTo } from '~/custody/officer-key'
import { drillLasts, isDrillDue, madeUpApplicants } from '~/domain/drill'
import type { Actor } from '~/platform/actor.server'
import { startSession } from '~/platform/session.server'
import { action } from '~/routes/officer+/drill.step'
import { beginDrill } from '~/use-cases/drill.server'
import { loadCustodySettings } from '~/views/admin/custody.server'
import { loadDrillPage } from '~/views/officer/drill.server'
import { loadKeysPage } from '~/views/officer/keys.server'
import { officersHold, type Officer, type Officers } from '../../support/officers'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let officers: Officers
beforeEach(async () => {
  test = await openTestApp()
  officers = await officersHold(test)
})
afterEach(() => test.close())

const refusal = (code: string) => ({ ok: false, refusal: code })
type Action = (args: { request: Request; params: object; context: { app: TestApp['app'] } }) => Promise<Response>

/** Asks the drill's route as an officer's page does. */
async function postAs(actor: Actor): Promise<Post> {
  const [cookie = ''] = (await startSession(test.app, actor.key)).split(';')
  return async <T>(step: string, fields: Readonly<Record<string, string>>) => {
    const request = new Request('http://localhost/officer/drill/step', { method: 'POST', body: new URLSearchParams({ step, ...fields }), headers: { cookie } })
    return await (await (action as unknown as Action)({ request, params: {}, context: { app: test.app } })).json() as Reply<T> // the framework's arguments, as far as this reads them
  }
}

async function practise({ opener, other, listen = (post) => post }: { opener: Officer; other: Officer; listen?: (post: Post) => Post }) {
  expect(await beginDrill(test.app, opener.actor)).toEqual({ ok: true, value: null })
  const [passing, post] = [await makePassingKey(), listen(await postAs(opener.actor))]
  const begun = await post<{ unsealingId: string }>('begin', { recipient: passing.recipient })
  const unsealingId = begun.ok ? begun.value.unsealingId : ''
  await handOver({ key: other.key, post: await postAs(other.actor), unsealingId, recipient: passing.recipient })
  return openTogether({ key: opener.key, passing, post, unsealingId })
}

const both = () => ({ opener: officers.hr, other: officers.employees })
const actions = async () => (await test.app.db.read.select().from(auditEvents)).map(({ action: kind }) => kind)

describe('a drill', () => {
  it('is the ceremony of a real opening over people that were made up; passed, it leaves who and when and nothing else', async () => {
    expect(await loadKeysPage(test.app, officers.hr.actor)).toMatchObject({ ok: true, value: { drill: { last: null, isDue: true, isRunning: false } } })
    expect(await practise(both())).toEqual({ kind: 'opened', opened: 2 })
    const [left] = await test.app.db.read.select().from(drills)
    expect(left).toMatchObject({ records: '[]', handed: null, recipient: null, openerKey: officers.hr.actor.key, handedByKey: officers.employees.actor.key })
    expect(await test.app.db.read.select().from(drillShares)).toEqual([])
    const told = (await test.app.db.read.select().from(auditEvents)).find(({ action: kind }) => kind === 'drill-passed')
    expect(told).toMatchObject({ recruitmentId: null, details: { officers: [officers.hr.actor.id, officers.employees.actor.id] } })
    const drill = { last: { at: test.clock.now(), names: ['Holger Nøhr', 'Tove Rask'] }, isDue: false, isRunning: false }
    expect(await loadKeysPage(test.app, officers.hrToo.actor)).toMatchObject({ ok: true, value: { drill, recruitments: [] } })
    expect(await loadCustodySettings(test.app, await test.person('Anna Adm', ['administrator']))).toMatchObject({ ok: true, value: { drill } })
    expect(await loadDrillPage(test.app, officers.employees.actor)).toMatchObject({ ok: true, value: { opening: null, hasJustPassed: true } })
    expect(await test.app.db.read.select().from(recruitments)).toEqual([])
  })

  it('is split for those who would hold a real key, and seals the names that it will look for', async () => {
    await beginDrill(test.app, officers.hr.actor)
    expect(await test.app.db.read.select().from(drillShares)).toHaveLength(3)
    const stored = JSON.stringify(await test.app.db.read.select().from(drills))
    for (const { name } of madeUpApplicants) expect(stored).not.toContain(name)
    expect(await beginDrill(test.app, officers.employees.actor)).toEqual({ ok: true, value: null }) // the one that runs is theirs too
    expect(await test.app.db.read.select().from(drills)).toHaveLength(1)
  })

  it('is not passed by wrong keys, by two of a side, by names that are not asked for, or too late', async () => {
    await expect(practise({ opener: officers.hr, other: officers.hrToo })).rejects.toThrow('same-side')
    const swapped = (post: Post): Post => (step, fields) => {
      const keys = Object.entries(JSON.parse(fields['dataKeys'] ?? '{}') as Record<string, string>)
      const turned = Object.fromEntries(keys.map(([id], index) => [id, keys[(index + 1) % keys.length]?.[1] ?? '']))
      return post(step, step === 'unseal' ? { ...fields, dataKeys: JSON.stringify(turned) } : fields)
    }
    await expect(practise({ ...both(), listen: swapped })).rejects.toThrow('shares-refused')
    const forgetful = (post: Post): Post => (step, fields) => post(step, step === 'unseal' ? { ...fields, dataKeys: '{}' } : fields)
    await expect(practise({ ...both(), listen: forgetful })).rejects.toThrow('stale')
    const late = (post: Post): Post => (step, fields) => {
      if (step === 'unseal') test.clock.set(new Date(test.clock.now().getTime() + drillLasts + 1))
      return post(step, fields)
    }
    await expect(practise({ ...both(), listen: late })).rejects.toThrow()
    expect(await actions()).not.toContain('drill-passed')
  })

  it('gives away no half of the other side, and nothing to anybody who is no officer or not confirmed', async () => {
    await beginDrill(test.app, officers.hr.actor)
    const taken = await (await postAs(officers.hr.actor))<{ files: string[] }>('take', {})
    const files = taken.ok ? taken.value.files : []
    expect(files).toHaveLength(1)
    await expect(openWith(officers.employees.key, files[0] ?? '')).rejects.toThrow()
    const administrator = await test.person('Anna Adm', ['administrator'])
    expect(await beginDrill(test.app, administrator)).toEqual(refusal('not-found'))
    expect(await loadDrillPage(test.app, administrator)).toEqual(refusal('not-found'))
    expect(await (await postAs(administrator))('take', {})).toEqual(refusal('not-found'))
    const unconfirmed = await test.person('Ny Nøhr', ['hr-officer'])
    expect(await beginDrill(test.app, unconfirmed)).toEqual(refusal('unconfirmed'))
    expect(await (await postAs(unconfirmed))('begin', { recipient: (await makePassingKey()).recipient })).toEqual(refusal('unconfirmed'))
    const post = await postAs(officers.hr.actor)
    for (const step of ['take-to-pass-on', 'say-lost']) expect(await post(step, {}), step).toEqual(refusal('not-found'))
    expect(await post('hand', { unsealingId: 'x', file: await sealTo(officers.hr.key.recipient, new Uint8Array(1)) })).toEqual(refusal('stale'))
  })

  it('is due a month after the last', () => {
    const now = new Date('2026-06-01T12:00:00Z')
    expect([null, 30, 31, 32].map((days) => isDrillDue(days === null ? null : new Date(now.getTime() - days * 86_400_000), now))).toEqual([true, false, false, true])
  })
})
