import { verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditCheckpoints, auditEvents } from '#db/schema/audit'
import { record } from '#db/stores/audit'
import { newestCheckpoints } from '#db/stores/checkpoints'
import { theOrganisation, updateOrganisation } from '#db/stores/organisations'
import { sha256 } from '#db/sha256'
import { inWords } from '~/commands/verify-audit-words'
import { originOf, readCheckpoint } from '~/domain/audit/checkpoint'
import type { Actor } from '~/platform/actor.server'
import { logKeyOf, publicLogKey } from '~/platform/log-key.server'
import { openMail } from '~/platform/mail.server'
import { startSession } from '~/platform/session.server'
import * as checkpoints from '~/routes/audit+/checkpoints'
import { checkLog, isWhole, type LogCheck } from '~/use-cases/check-log.server'
import { mailCheckpoints } from '~/use-cases/mail-checkpoints.server'
import { makeCheckpoint, makeDailyCheckpoint } from '~/use-cases/make-checkpoint.server'
import { checkCheckpoint, verifyAuditLog } from '~/use-cases/verify-audit-log.server'
import { loadCheckpointFile, loadCheckpoints } from '~/views/audit/checkpoints.server'
import { openMailServer } from '../../support/mail-server'
import { forgeLog, tamper } from '../../support/tamper'
import { openTestApp, type TestApp } from '../../support/test-app'

let test: TestApp
let auditor: Actor

beforeEach(async () => {
  test = await openTestApp()
  auditor = await test.person('Asta', ['auditor'])
  await write(5)
})
afterEach(() => test.close())

async function write(more: number): Promise<void> {
  for (let n = 0; n < more; n += 1) await test.app.db.unitOfWork((tx) => record(tx, test.app, { organisationKey: test.organisationKey, action: 'recruitment-edited', recruitmentId: 'r', details: { n } }))
}

const organisation = async () => { const found = await theOrganisation(test.app.db.read); if (!found) throw new Error('no organisation'); return found }
const key = async () => logKeyOf(test.app.keys.logSigningKey, originOf((await organisation()).id))
const newest = async () => (await newestCheckpoints(test.app.db.read, 1))[0]?.note ?? ''
const check = async (against?: string) => checkLog(test.app.db.read, { key: await key(), ...(against !== undefined && { against }) })
const words = (checked: LogCheck) => inWords(checked, undefined)

async function mailedTo(checkpointEmail: string): Promise<void> {
  const { key: organisationKey, name, settings } = await organisation()
  await test.app.db.unitOfWork((tx) => updateOrganisation(tx, organisationKey, { name, settings: { ...settings, checkpointEmail } }))
}

const later = (hours: number) => { test.clock.set(new Date(test.clock.now().getTime() + hours * 3_600_000)) }

describe('a checkpoint', () => {
  it('is held against the log as a file, which counts before the text', async () => {
    await makeCheckpoint(test.app, auditor)
    const kept = await newest()
    const cookie = (await startSession(test.app, auditor.key)).split(';')[0] ?? ''
    const check = async (text: string) => {
      const body = new FormData()
      body.set('intent', 'check')
      body.set('text', 'andet')
      body.set('file', new File([text], 'kontrolpunkt.txt', { type: 'text/plain' }))
      const request = new Request('http://localhost:3000/audit/checkpoints', { method: 'POST', body, headers: { Cookie: cookie } })
      return checkpoints.action({ request, params: {}, context: { app: test.app, nonce: 'n', clientAddress: '192.0.2.1', incidentId: 'i' } })
    }
    expect(await check(kept)).toMatchObject({ checked: { verdict: 'fits' }, text: kept.trim() })
    expect(await check('en indkøbsseddel')).toMatchObject({ checked: { verdict: 'not-a-checkpoint' }, text: 'en indkøbsseddel' })
  })

  it('is a signed note that a person can read, signed by the key it names', async () => {
    await makeCheckpoint(test.app, auditor)
    const note = await newest()
    const lines = note.split('\n')
    expect(lines[0]).toBe(originOf((await organisation()).id))
    expect(lines[1]).toBe('5')
    expect(lines[3]).toBe(`time ${test.clock.now().toISOString()}`)
    const read = readCheckpoint(note)
    if (!read) throw new Error('no checkpoint')
    expect(read.key).toBe((await key()).verifier)
    expect(publicLogKey(read.key)?.signed(read)).toBe(true)
    expect(sha256(Buffer.from(`${lines[0]}\n\x01`), Buffer.from(read.key.split('+')[2] ?? '', 'base64').subarray(1)).slice(0, 4), 'the key id of a signed note').toEqual(Buffer.from(read.key.split('+')[1] ?? '', 'hex'))
    expect(verify(null, Buffer.from(note.slice(0, note.indexOf('\n\n') + 1)), { key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(read.key.split('+')[2] ?? '', 'base64').subarray(1)]), format: 'der', type: 'spki' }, read.signatures[0]?.signature ?? Buffer.alloc(0))).toBe(true)
  })

  it('is an auditor’s to make, to read and to check', async () => {
    for (const person of [await test.person('Anker', ['administrator']), await test.person('Hanne', ['hr']), await test.person('Nobody')]) {
      expect(await makeCheckpoint(test.app, person)).toMatchObject({ ok: false, refusal: 'not-found' })
      expect(await loadCheckpoints(test.app, person)).toMatchObject({ ok: false })
      expect(await checkCheckpoint(test.app, person, 'x')).toMatchObject({ ok: false })
    }
    const made = await makeCheckpoint(test.app, auditor)
    expect(made.ok && await loadCheckpointFile(test.app, await test.person('Anker2', ['administrator']), made.value.id)).toMatchObject({ ok: false })
    expect(made.ok && await loadCheckpointFile(test.app, auditor, made.value.id)).toMatchObject({ ok: true, value: { text: await newest(), name: 'checkpoint-2026-03-02-5.txt' } })
    await expect(test.app.db.unitOfWork((tx) => tx.update(auditCheckpoints).set({ note: 'x' })), 'stands').rejects.toThrow()
    await expect(test.app.db.unitOfWork((tx) => tx.delete(auditCheckpoints))).rejects.toThrow()
  })

  it('is made once a day, in Denmark’s days, and told of in the log', async () => {
    expect(await makeDailyCheckpoint(test.app)).toBe(true)
    expect(await makeDailyCheckpoint(test.app)).toBe(false)
    later(14)
    expect(await makeDailyCheckpoint(test.app), 'still the same day').toBe(false)
    later(1)
    expect(await makeDailyCheckpoint(test.app), 'midnight in Copenhagen').toBe(true)
    const told = (await test.app.db.read.select().from(auditEvents)).filter(({ action }) => action === 'checkpoint-made')
    expect(told.map(({ details, actorId }) => [details.size, actorId])).toEqual([[5, null], [6, null]])
  })
})

describe('the mail', () => {
  it('goes to the address that is set, once a day, with the checkpoint and nothing else of the log', async () => {
    const server = await openMailServer()
    const app = { ...test.app, mail: openMail({ smtpUrl: server.url, from: 'uset@solbjerg.example' }, test.app.log) }
    await makeDailyCheckpoint(app)
    expect(await mailCheckpoints(app), 'nobody is set').toBe(0)
    await mailedTo('mio@solbjerg.example')
    later(24)
    await makeDailyCheckpoint(app)
    await mailCheckpoints(app)
    await mailCheckpoints(app)
    expect(server.received.map(({ to }) => to)).toEqual([['mio@solbjerg.example']])
    const text = server.received[0]?.mail.text ?? ''
    expect(await check(text), 'the whole mail is a checkpoint').toMatchObject({ against: { verdict: 'fits', size: 6 } })
    for (const { id, salt } of await test.app.db.read.select().from(auditEvents)) expect(text).not.toMatch(new RegExp(`${id}|${salt}`))
    expect(text).not.toContain(auditor.name)
    await server.close()
  })

  it('is tried again a quarter of an hour later when it failed, and given up after a fortnight', async () => {
    await mailedTo('mio@solbjerg.example')
    let tries = 0
    const failing = { ...test.app, mail: { send: async () => { tries += 1; return { ok: false, refusal: 'mail-failed' } as const }, isReachable: async () => true } }
    await makeDailyCheckpoint(failing)
    for (const hours of [0, 0.1, 0.2, 0]) { later(hours); await mailCheckpoints(failing) }
    expect(tries).toBe(2)
    later(24 * 15)
    await mailCheckpoints(failing)
    expect(tries).toBe(2)
    expect((await newestCheckpoints(test.app.db.read, 1))[0]?.mailDue).toBeNull()
  })
})

describe('whoever kept a checkpoint', () => {
  it('is told that the log has only grown', async () => {
    await makeCheckpoint(test.app, auditor)
    const note = await newest()
    await write(4)
    expect(await check(note)).toMatchObject({ fault: null, kept: { count: 1, first: null }, against: { verdict: 'fits', size: 5 } })
    expect(isWhole(await check(note))).toBe(true)
    expect(await checkCheckpoint(test.app, auditor, `Hej\n\n${note}`)).toMatchObject({ ok: true, value: { verdict: 'fits' } })
    const verified = await verifyAuditLog(test.app, auditor)
    expect(verified.ok && isWhole(verified.value)).toBe(true)
  })

  it.each<[string, () => Promise<void>, 'shorter' | 'differs']>([
    ['cut off', () => tamper(test, 'DELETE FROM audit_events WHERE sequence > 3'), 'shorter'],
    ['rolled back to an older backup and written on', async () => { await tamper(test, 'DELETE FROM audit_events WHERE sequence > 3'); await write(7) }, 'differs'],
    ['made anew without an event', () => forgeLog(test, [1, 3, 4, 5, 6], 0), 'differs'],
    ['made anew with an event edited', () => forgeLog(test, [1, 2, 3, 4, 5, 6], 2), 'differs'],
    ['made anew with an event put in', () => forgeLog(test, [1, 2, 2, 3, 4, 5, 6], 0), 'differs'],
    ['made anew in another order', () => forgeLog(test, [2, 1, 3, 4, 5, 6], 0), 'differs'],
  ])('is told of a log that was %s, with and without the stored checkpoints', async (_, change, verdict) => {
    await makeCheckpoint(test.app, auditor)
    const note = await newest()
    await change()
    const found = await check(note)
    expect(found).toMatchObject({ fault: null, against: { verdict, size: 5 }, kept: { first: { verdict, size: 5, fitsUntil: 0 } } })
    expect(isWhole(found)).toBe(false)
    expect(words(found)).toMatch(verdict === 'shorter' ? /had 5 events, now it has 3[\s\S]*havde sporet 5 hændelser/ : /first 5 events are not those[\s\S]*ikke dem fra/)
    expect(await checkCheckpoint(test.app, auditor, note)).toMatchObject({ ok: true, value: { verdict } })
    await tamper(test, 'DELETE FROM audit_checkpoints')
    expect(await check(note), 'the stored ones deleted too').toMatchObject({ kept: { count: 0, first: null }, against: { verdict } })
  })

  it('is told in words what is wrong with what they handed in', async () => {
    await makeCheckpoint(test.app, auditor)
    const note = await newest()
    const own = await key()
    const about = { size: 5, root: Buffer.alloc(32), time: test.clock.now() }
    for (const [text, verdict, said] of [
      ['', 'not-a-checkpoint', /no whole checkpoint/], [note.replace(/^time.*\n/m, ''), 'not-a-checkpoint', /intet helt kontrolpunkt/], [note.slice(0, -30), 'not-a-checkpoint', /no whole/],
      [note.replace('\n5\n', '\n4\n'), 'wrong-signature', /changed after it was signed/],
      [logKeyOf(Buffer.alloc(32, 9), own.origin).sign(about), 'wrong-key', /another key/], [logKeyOf(test.app.keys.logSigningKey, originOf('another')).sign(about), 'wrong-origin', /another log/],
    ] as const) {
      const found = await check(text)
      expect(found.against, verdict).toEqual({ verdict, size: null, time: null })
      expect(words(found)).toMatch(said)
      expect(isWhole(found)).toBe(false)
      expect(await checkCheckpoint(test.app, auditor, text)).toMatchObject({ ok: true, value: { verdict } })
    }
  })

  it('is told where the log still fitted when it was changed between two checkpoints', async () => {
    await makeCheckpoint(test.app, auditor)
    await write(3)
    await makeCheckpoint(test.app, auditor)
    await forgeLog(test, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 8)
    expect(await check()).toMatchObject({ fault: null, kept: { count: 2, first: { verdict: 'differs', size: 9, fitsUntil: 5 } } })
  })
})
