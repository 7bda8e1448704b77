import { z } from 'zod'
import { thresholds } from '~/detection/detect'
import type { Detection } from '~/detection/finding'
import type { InterfaceLanguage } from '~/domain/local-text'
import { fromCodePoints } from './code-points.server'
import { OutsideDetectorError, type Failure, type OutsideDetector } from './outside-detector.server'
import { categoryOfEntity } from './presidio-categories.server'

export interface PresidioOptions {
  /** Milliseconds until the server has not answered. */
  readonly patience?: number
}

/** Far more than what is found in an answer of the longest kind. */
const longestResponse = 1_000_000

const responseFormat = z.array(z.object({
  entity_type: z.string().max(100),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  score: z.number().min(0).max(1),
})).max(10_000)
type Entity = z.infer<typeof responseFormat>[number]

/**
 * Asks a Microsoft Presidio analyzer (https://microsoft.github.io/presidio/api-docs/api-docs.html). A language that it does not
 * know it refuses, as it does anything else that it cannot do.
 */
export function presidioDetector(url: string, { patience = 10_000 }: PresidioOptions = {}): OutsideDetector {
  return {
    name: 'presidio',
    async find(text, language) {
      if (text.trim() === '') return [] // it takes no empty text
      const entities = await askInTime(url, { text, language, patience })
      return detectionsIn(text, entities)
    },
  }
}

interface Question {
  readonly text: string
  readonly language: InterfaceLanguage
  readonly patience: number
}

/** One limit for the whole exchange, from the call to the last byte. */
async function askInTime(url: string, { text, language, patience }: Question): Promise<readonly Entity[]> {
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await fetch(`${url}/analyze`, {
      method: 'POST', redirect: 'error', signal,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ text, language, score_threshold: thresholds.review }),
    })
    if (!response.ok) throw await refusal(response, language)
    return understood(await readBounded(response))
  } catch (error) {
    if (error instanceof OutsideDetectorError) throw error
    throw signal.aborted ? failed('too-slow', `no answer within ${patience} ms`) : failed('unreachable', `no connection${codeOf(error)}`)
  }
}

function failed(failure: Failure, said: string): OutsideDetectorError {
  return new OutsideDetectorError('presidio', failure, said)
}

/** What the server says of the error is not read: it may quote the text. */
async function refusal({ status, body }: Response, language: InterfaceLanguage): Promise<OutsideDetectorError> {
  await body?.cancel()
  return failed('refused', `status ${status}; does the server know the language '${language}'?`)
}

async function readBounded({ body }: Response): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let [read, size] = ['', 0]
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > longestResponse) {
      await reader?.cancel()
      throw failed('too-large', `the answer is longer than ${longestResponse} bytes`)
    }
    read += decoder.decode(part.value, { stream: true })
  }
  return read + decoder.decode()
}

function understood(response: string): readonly Entity[] {
  const parsed = responseFormat.safeParse(jsonOrNull(response))
  if (!parsed.success) throw failed('not-understood', 'the answer is no list of entities')
  return parsed.data
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function detectionsIn(text: string, entities: readonly Entity[]): Detection[] {
  const inUnits = fromCodePoints(text)
  return entities.flatMap(({ entity_type, score, ...counted }) => {
    const span = inUnits(counted)
    if (span === null) throw failed('not-understood', 'the answer speaks of another text')
    const category = categoryOfEntity(entity_type)
    return category === null || score < thresholds.review ? [] : [{ start: span.start, end: span.end, category, score, recogniser: 'presidio' as const }]
  })
}

/** The network's code in brackets, such as ECONNREFUSED; the error's own message is not used. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : ''
}
