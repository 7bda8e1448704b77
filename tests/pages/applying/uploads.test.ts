import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { within } from '@testing-library/dom'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documents } from '#db/schema/documents'
import { applicantCookie, type ApplicantKeys } from '~/platform/applicant-session.server'
import type { Visitor } from '../../support/applicant-site'
import { openApplicantServer, type ApplicantServer } from '../../support/applicant-server'
import { makePdf } from '../../support/files'
import { askedForCertificates, unsealedOfThree } from '../../support/unsealed'

// What a request may bring, over a real connection.

let site: ApplicantServer
let world: Awaited<ReturnType<typeof unsealedOfThree>>
let requestId: string
beforeAll(async () => {
  site = await openApplicantServer()
  world = await unsealedOfThree(site.test)
  requestId = await askedForCertificates(site.test, world)
})
afterAll(() => site.close())

const path = '/application/documents'
const cookieOf = (who: ApplicantKeys) => applicantCookie(site.test.app, who).split(';')[0] ?? ''
function visitorAs(who: ApplicantKeys): Visitor {
  const visitor = site.visitor()
  const [name = '', value = ''] = cookieOf(who).split('=')
  visitor.cookies.set(name, value)
  return visitor
}
function formWith(file: Buffer): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ requestId, replaces: '', formKey: `form-${file.length}`, intent: 'hand-in' })) form.append(name, value)
  form.append('file', new File([new Uint8Array(file)], 'x.pdf'))
  return form
}
const stored = () => site.test.app.db.read.$count(documents)

it('a file of ten million bytes is read, and one that is longer comes back to its page with a sentence beside the field', async () => {
  const visitor = visitorAs(world.first)
  const full = await visitor.postBody(path, formWith(Buffer.alloc(10_000_000, 'x')))
  expect([full.status, within(full.document.body).getAllByText(/ikke en PDF/).length]).toEqual([422, 2])
  const more = await visitor.postBody(path, formWith(Buffer.alloc(10_100_000, 'x')))
  expect([more.status, more.location]).toEqual([303, `${path}?too-large=1`])
  const page = await visitor.open(more.location ?? '')
  const field = within(page.document.body).getByLabelText('Vælg en fil')
  expect([field.getAttribute('aria-invalid'), within(page.document.body).getAllByText(/større end 10 MB/).length]).toEqual(['true', 2])
  expect(await stored()).toBe(0)
})

it('of somebody who is not asked for documents no more is read than of anybody', async () => {
  const file = Buffer.alloc(1_100_000, 'x')
  expect((await visitorAs(world.refused).postBody(path, formWith(file))).location).toBe(`${path}?too-large=1`)
  expect((await site.visitor().postBody(path, formWith(file))).location).toBe(`${path}?too-large=1`)
  expect((await visitorAs(world.first).postBody(path, formWith(file))).status).toBe(422)
})

/** Begins to send a form; what is sent after that is up to the test. */
function begin(length: number) {
  const headers = { cookie: cookieOf(world.first), origin: site.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=b', 'content-length': length }
  const sending = request({ port: site.port, host: '127.0.0.1', path, method: 'POST', headers })
  sending.on('error', () => undefined) // it is cut off on purpose, by one side or the other
  return sending
}

it('a connection that is lost in the middle stores nothing', async () => {
  const form = new Response(formWith(await makePdf({ pages: 40 })))
  const whole = Buffer.from(await form.arrayBuffer())
  const sending = begin(whole.length)
  sending.setHeader('content-type', form.headers.get('content-type') ?? '')
  sending.write(whole.subarray(0, whole.length - 100))
  await setTimeout(200)
  sending.destroy()
  await setTimeout(200)
  expect(await stored()).toBe(0)
  expect(site.incidents()).toEqual([])
})

it('ten thousand million bytes are cut off long before their end', async () => {
  const sending = begin(10_000_000_000)
  const chunk = Buffer.alloc(1_000_000, 'x')
  let [sent, isOver] = [0, false]
  const over = Promise.race([once(sending, 'response'), once(sending, 'close')]).finally(() => { isOver = true })
  while (!isOver && sent < 1_000_000_000) {
    sent += chunk.length
    if (!sending.write(chunk)) await Promise.race([once(sending, 'drain').catch(() => undefined), over.catch(() => undefined)])
  }
  sending.destroy()
  expect(isOver).toBe(true)
  expect(sent).toBeLessThan(300_000_000)
  expect(await stored()).toBe(0)
}, 60_000)
