import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { detect } from '~/detection/detect'
import { OutsideDetectorError } from '~/platform/outside-detectors/outside-detector.server'
import { presidioDetector } from '~/platform/outside-detectors/presidio.server'
import { categoryOfEntity } from '~/platform/outside-detectors/presidio-categories.server'
import { answer, openAnalyzer, openPresidio, type Entity, type KnownWords, type PresidioServer } from '../../support/presidio-server'

let server: PresidioServer
afterEach(() => server.close())

const secret = 'Jeg hedder Mette Frandsen'

/** What is found, as the words of the text that it stands on. */
async function found(text: string, known: KnownWords): Promise<[string, string, number][]> {
  server = await openPresidio(known)
  const detections = await presidioDetector(server.url).find(text, 'da')
  expect(detections.every(({ recogniser }) => recogniser === 'presidio')).toBe(true)
  return detections.map(({ start, end, category, score }) => [text.slice(start, end), category, score])
}

async function failureOf(behave: Parameters<typeof openAnalyzer>[0], patience?: number): Promise<OutsideDetectorError> {
  server = await openAnalyzer(behave)
  return failureAt(server.url, patience)
}

async function failureAt(url: string, patience?: number): Promise<OutsideDetectorError> {
  const error: unknown = await presidioDetector(url, patience === undefined ? {} : { patience }).find(secret, 'da').then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof OutsideDetectorError)) throw new Error('it did not fail as it should')
  expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/Mette|Frandsen|hedder/)
  return error
}

describe('a text', () => {
  test('is sent to /analyze with its language and the score from which on a redactor is shown something', async () => {
    server = await openPresidio({})
    expect(await presidioDetector(`${server.url}/behind/a/path`).find(secret, 'da')).toEqual([])
    expect(server.asked).toEqual([{ path: 'POST /behind/a/path/analyze', contentType: 'application/json', body: { text: secret, language: 'da', score_threshold: 0.4 } }])
  })

  test('that is empty is not sent', async () => {
    server = await openPresidio({})
    expect(await presidioDetector(server.url).find(' \n', 'da')).toEqual([])
    expect(server.asked).toEqual([])
  })

  test.each([
    ['plain letters', 'Jeg hedder Åse Ærø og bor i Ribe.'],
    ['an emoji before', '😀👍🏽 Jeg hedder Åse Ærø og bor i Ribe 🎉.'],
    ['a family of emoji joined to one', '👨‍👩‍👧 Åse Ærø i Ribe'],
    ['combining marks', 'Cafe\u0301en ved A\u030Aen: Åse Ærø, Ribe'],
    ['a flag and letters beyond the first plane', '🇩🇰 𝓐𝓷𝓷𝓪 og 𠮷田 kender Åse Ærø fra Ribe'],
    ['line breaks of both kinds', 'Hej\r\n😀\nÅse Ærø\r\nRibe'],
    ['half a character, which JSON can carry', '\uD83D Åse Ærø i Ribe'],
  ])('with %s is found in where the words stand', async (_, text) => {
    expect(await found(text, { 'Åse Ærø': ['PERSON', 0.85], Ribe: ['LOCATION', 0.85] })).toEqual([['Åse Ærø', 'person-name', 0.85], ['Ribe', 'town', 0.85]])
  })

  test('has names found that are themselves beyond the first plane or bear combining marks, to their end', async () => {
    const known: KnownWords = { '𠮷田': ['PERSON', 0.9], 'Ste\u0301phanie': ['PERSON', 0.8] }
    expect(await found('😀 𠮷田 og Ste\u0301phanie', known)).toEqual([['𠮷田', 'person-name', 0.9], ['Ste\u0301phanie', 'person-name', 0.8]])
  })

  test('has what our own detector takes up as it takes its own', async () => {
    const text = '😀 Åse Ærø skrev.'
    server = await openPresidio({ 'Åse Ærø': ['PERSON', 0.85] })
    const detections = await presidioDetector(server.url).find(text, 'da')
    const [finding] = detect(text, { knowledge: { lexicons: [], names: () => detections } })
    expect(finding).toMatchObject({ category: 'person-name', recogniser: 'presidio', severity: 'high', suggestion: 'name', start: 3, end: 10 })
  })
})

describe('an entity', () => {
  test.each([
    ['PERSON', 'person-name'], ['EMAIL_ADDRESS', 'email'], ['PHONE_NUMBER', 'phone'], ['IBAN_CODE', 'bank-account'], ['URL', 'link'], ['LOCATION', 'town'], ['NRP', 'origin'],
    ['DATE_TIME', 'date'], ['ORGANIZATION', 'employer'], ['US_PASSPORT', 'passport'], ['DE_FUEHRERSCHEIN', 'passport'], ['IT_DRIVER_LICENSE', 'passport'], ['UK_NINO', 'national-id'],
    ['IT_FISCAL_CODE', 'national-id'], ['FI_PERSONAL_IDENTITY_CODE', 'national-id'], ['SE_PERSONNUMMER', 'national-id'],
    ['SE_ORGANISATIONSNUMMER', null], ['IP_ADDRESS', null], ['CRYPTO', null], ['toString', null], ['constructor', null], ['__proto__', null], ['', null],
  ])('%s is %s', async (type, category) => {
    server = await openPresidio({ Ribe: [type, 0.5] })
    expect(categoryOfEntity(type)).toBe(category)
    expect(await presidioDetector(server.url).find('Ribe', 'en')).toEqual(category === null ? [] : [{ start: 0, end: 4, category, score: 0.5, recogniser: 'presidio' }])
  })

  test('that is less sure than what was asked for is left out, whatever the server thinks of it', async () => {
    server = await openAnalyzer((_, response) => { answer(response, 200, [{ entity_type: 'PERSON', start: 11, end: 16, score: 0.39 }, { entity_type: 'PERSON', start: 17, end: 25, score: 0.4 }]) })
    expect(await presidioDetector(server.url).find(secret, 'da')).toMatchObject([{ start: 17, end: 25 }])
  })
})

describe('a server', () => {
  test('that does not know the language refuses, is not asked again in another, and its words are not repeated', async () => {
    server = await openPresidio({}, ['en'])
    const { failure, message } = await failureAt(server.url)
    expect([failure, message]).toEqual(['refused', "presidio: status 500; does the server know the language 'da'?"])
    expect(server.asked.map(({ body }) => body.language)).toEqual(['da'])
  })

  test.each([400, 401, 404, 429, 503])('that answers %i has refused', async (status) => {
    expect((await failureOf((_, response) => { answer(response, status, { error: secret }) })).failure).toBe('refused')
  })

  test('that sends the text on to another is not followed', async () => {
    const other = await openPresidio({})
    const { failure } = await failureOf((_, response) => { response.writeHead(307, { location: `${other.url}/analyze` }).end() })
    expect(failure).toBe('unreachable')
    expect(other.asked).toEqual([])
    await other.close()
  })

  test('that says nothing is given up in time', async () => {
    const started = performance.now()
    expect((await failureOf(() => undefined, 200)).failure).toBe('too-slow')
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('that begins to answer and goes on drop by drop is given up in time', async () => {
    const drip = (response: ServerResponse) => { if (response.write(' ')) setTimeout(drip, 20, response) }
    const started = performance.now()
    expect((await failureOf((_, response) => { drip(response.on('error', () => undefined)) }, 300)).failure).toBe('too-slow')
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test('that answers without end is cut off', async () => {
    const pour = (response: ServerResponse) => { while (!response.destroyed && response.write('[],'.repeat(10_000))); }
    const { failure } = await failureOf((_, response) => { pour(response.on('drain', () => { pour(response) }).on('error', () => undefined)) })
    expect(failure).toBe('too-large')
  })

  test('that breaks off is not reached', async () => {
    expect((await failureOf((_, response) => { response.write('[{'); setTimeout(() => response.destroy(), 20) })).failure).toBe('unreachable')
  })

  test('that is not there is not reached; the message names the network’s code', async () => {
    const gone = createServer()
    await new Promise<void>((listening) => { gone.listen(0, '127.0.0.1', listening) })
    const { port } = gone.address() as AddressInfo // it listens on a port
    await new Promise((closed) => gone.close(closed))
    server = await openPresidio({})
    expect((await failureAt(`http://127.0.0.1:${port}`)).message).toBe('presidio: no connection (ECONNREFUSED)')
  })

  const entity: Entity = { entity_type: 'PERSON', start: 11, end: 16, score: 0.9 }
  test.each([
    ['a page', '<h1>Mette Frandsen</h1>'],
    ['nothing', ''],
    ['an object', '{"error":"Mette"}'],
    ['a list of lists, as for a batch', JSON.stringify([[entity]])],
    ['an entity without a type', JSON.stringify([{ ...entity, entity_type: undefined }])],
    ['a negative place', JSON.stringify([{ ...entity, start: -1 }])],
    ['half a place', JSON.stringify([{ ...entity, start: 11.5 }])],
    ['a place as text', JSON.stringify([{ ...entity, start: '11' }])],
    ['an end before the start', JSON.stringify([{ ...entity, end: 3 }])],
    ['an empty span', JSON.stringify([{ ...entity, end: 11 }])],
    ['a place beyond the text', JSON.stringify([{ ...entity, end: secret.length + 1 }])],
    ['a place far beyond the text', JSON.stringify([{ ...entity, start: 1e15, end: 2e15 }])],
    ['a score above one', JSON.stringify([{ ...entity, score: 7 }])],
    ['one that is right and one that is not', JSON.stringify([entity, { ...entity, score: null }])],
  ])('that answers with %s is not believed', async (_, body) => {
    expect((await failureOf((_asked, response) => { response.writeHead(200, { 'content-type': 'application/json' }).end(body) })).failure).toBe('not-understood')
  })
})
