import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Entity {
  readonly entity_type: string
  readonly start: number
  readonly end: number
  readonly score: number
}

export interface AskedOfPresidio {
  readonly path: string
  readonly contentType: string
  readonly body: { readonly text: string; readonly language: string; readonly score_threshold: number }
}

export interface PresidioServer {
  readonly url: string
  readonly asked: readonly AskedOfPresidio[]
  close(): Promise<void>
}

/** What is looked for: words of the text with what they are. */
export type KnownWords = Readonly<Record<string, readonly [type: string, score: number]>>

/** A real HTTP server that answers as an analyzer does: counting in code points, refusing languages it does not know with 500. */
export function openPresidio(known: KnownWords, languages: readonly string[] = ['da', 'en']): Promise<PresidioServer> {
  return openAnalyzer((asked, response) => {
    const { text, language, score_threshold } = asked.body
    if (!languages.includes(language)) return answer(response, 500, { error: `No matching recognizers were found to serve the request: ${text}` })
    const found = entitiesIn(text, known).filter(({ score }) => score >= score_threshold)
    answer(response, 200, found.map((entity) => ({ analysis_explanation: null, ...entity })))
  })
}

/** The same door with another behaviour behind it. */
export async function openAnalyzer(behave: (asked: AskedOfPresidio, response: ServerResponse) => void): Promise<PresidioServer> {
  const asked: AskedOfPresidio[] = []
  const server = createServer((request, response) => {
    void readAsked(request).then((one) => {
      asked.push(one)
      behave(one, response)
    })
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  const { port } = server.address() as AddressInfo // it listens on a port
  const close = () => new Promise<void>((closed) => {
    server.closeAllConnections()
    server.close(() => { closed() })
  })
  return { url: `http://127.0.0.1:${port}`, asked, close }
}

export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readAsked(request: IncomingMessage): Promise<AskedOfPresidio> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // no encoding is set
  return {
    path: `${request.method} ${request.url}`,
    contentType: String(request.headers['content-type']),
    body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as AskedOfPresidio['body'], // what is asked is looked at in the tests
  }
}

function entitiesIn(text: string, known: KnownWords): Entity[] {
  const characters = Array.from(text)
  return Object.entries(known).flatMap(([word, [entity_type, score]]) => {
    const length = Array.from(word).length
    const starts = characters.flatMap((_, at) => (characters.slice(at, at + length).join('') === word ? [at] : []))
    return starts.map((start) => ({ entity_type, start, end: start + length, score }))
  })
}
