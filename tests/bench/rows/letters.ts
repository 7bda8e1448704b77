import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { applications } from '#db/schema/application'
import { organisations, people } from '#db/schema/account'
import { outgoingLetters } from '#db/schema/outbox'
import { recruitments } from '#db/schema/recruitment'
import { noNeeds } from '~/domain/identity'
import { publicKeyOfRecruitment, sealApplicant, storeSealed } from '~/identity/door.server'
import { readEnvironment } from '~/platform/environment.server'
import { openApp } from '~/platform/open-app.server'
import { startSession } from '~/platform/session.server'
import { openMailServer } from '../../support/mail-server'
import { startProcess } from '../../support/server-process'
import { openLoop, percentile } from '../open-loop'
import type { Row } from '../row'

const howMany = 10_000

/** A page of a post while ten thousand letters are queued by one click and sent by the server's own duty. */
export const pagesBesideLetters: Row = {
  id: 'P10b',
  what: 'p99 of the page of a post while 10,000 letters are queued at once, and while they are sent ÷ idle, 50 requests a second',
  goal: { atMost: 2 },
  async measure() {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-bench-'))
    await (await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })).end()
    const { recruitmentId, cookie } = await manyApplied(dataDirectory)
    const mail = await openMailServer()
    Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: 'job@solbjerg.example' })
    const server = await startProcess({ mode: 'demo', dataDirectory, logLevel: 'error' })
    const address = `http://127.0.0.1:${server.port}`
    const home = await (await fetch(address)).text()
    const path = [...home.matchAll(/href="(\/posts\/[^"]+)"/g)].map(([, found = '']) => found).find((found) => !found.includes(recruitmentId)) ?? '/'
    const load = { address, path, rate: 50, seconds: 10 }
    await openLoop({ ...load, seconds: 3 })
    const p99 = async () => percentile((await openLoop(load)).sorted, 0.99)
    const idle = [await p99(), await p99(), await p99()].sort((a, b) => a - b)
    const beside = p99()
    const started = performance.now()
    const answer = await fetch(`${address}/hr/recruitments/${recruitmentId}/cancel`, {
      method: 'POST', redirect: 'manual', headers: { cookie, origin: address, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ reason: 'post-changed' }),
    })
    const clicked = performance.now() - started
    const queueing = await beside
    const sending = [await p99(), await p99(), await p99()].sort((a, b) => a - b)
    const sent = mail.received.length
    await server.end()
    const queued = await countLetters(dataDirectory)
    await mail.close()
    rmSync(dataDirectory, { recursive: true, force: true })
    const anchor = idle[1] ?? NaN
    const ratios = [queueing, ...sending].map((one) => one / anchor).sort((a, b) => a - b)
    return {
      median: ratios.at(-1) ?? NaN, lowest: ratios[0] ?? NaN, highest: ratios.at(-1) ?? NaN, ours: Math.max(queueing, ...sending), anchor,
      notes: [`the click took ${clicked.toFixed(0)} ms (${answer.status}); ${queued} letters queued; ${sent} left meanwhile`, `p99 while queueing ${queueing.toFixed(1)} ms, while sending ${sending.map((one) => one.toFixed(1)).join(', ')} ms; idle ${idle.map((one) => one.toFixed(1)).join(', ')} ms`],
      broken: queued === howMany && sent > 0 ? [] : ['not all letters were queued, or none left'],
    }
  },
}

/** Ten thousand sealed applications for one of the demonstration's open posts, and HR's session. */
async function manyApplied(dataDirectory: string): Promise<{ recruitmentId: string; cookie: string }> {
  const app = await openApp(readEnvironment({ MODE: 'demo', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' }))
  const [post] = await app.db.read.select({ key: recruitments.key, id: recruitments.id, organisationId: organisations.id }).from(recruitments)
    .innerJoin(organisations, eq(organisations.key, recruitments.organisationKey)).where(eq(recruitments.phase, 'open'))
  const [hr] = await app.db.read.select({ key: people.key }).from(people).where(eq(people.email, 'hr@solbjerg.example'))
  if (!post || !hr) throw new Error('the demonstration has no open post')
  const publicKey = await publicKeyOfRecruitment(app.db.read, post.key)
  for (let made = await app.db.read.$count(applications, and(eq(applications.recruitmentKey, post.key), eq(applications.state, 'submitted'))); made < howMany; made += 500) {
    await app.db.unitOfWork(async (tx) => {
      for (let place = made; place < Math.min(howMany, made + 500); place += 1) {
        const id = app.random.id()
        const [row] = await tx.insert(applications).values({ id, recruitmentKey: post.key, receiptHash: id, state: 'submitted', language: 'da', noticeVersion: '1' }).returning({ key: applications.key })
        const identity = { name: `Person ${place}`, email: `p${place}@mail.example`, phone: '', ...noNeeds }
        await storeSealed(tx, row?.key ?? 0, sealApplicant({ ...publicKey, organisationId: post.organisationId, recruitmentId: post.id, applicationId: id, identity }))
      }
    })
  }
  const cookie = (await startSession(app, hr.key)).split(';')[0] ?? ''
  await app.db.close()
  return { recruitmentId: post.id, cookie }
}

async function countLetters(dataDirectory: string): Promise<number> {
  const app = await openApp(readEnvironment({ MODE: 'demo', DATA_DIR: dataDirectory, LOG_LEVEL: 'silent' }))
  const n = await app.db.read.$count(outgoingLetters)
  await app.db.close()
  return n
}
