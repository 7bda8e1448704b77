import type { FindingCategory } from '~/domain/anonymity/categories'
import { inLanguage, interfaceLanguages, type InterfaceLanguage } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import { jsonObject } from '~/domain/text/json-object'
import { detect, detectionModes, type DetectionMode } from './detect'
import type { KnowledgeOf } from './knowledge-base'

export interface LineOptions {
  readonly language: InterfaceLanguage
  readonly mode: DetectionMode
}

export interface DetectedLine {
  readonly id: string | number
  /** In UTF-16 code units of the text. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly category: FindingCategory; readonly score: number; readonly reason: string }[]
}

/** Reads `--lang da` and `--mode review`; a sentence says what is wrong. */
export function readDetectOptions(words: readonly string[]): Result<LineOptions, string> {
  let options: LineOptions = { language: 'da', mode: 'review' }
  const rest = words.flatMap((word) => (/^--\w+=/u.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]))
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    const read = readOption(name, rest.shift() ?? '')
    if (typeof read === 'string') return refused(read)
    options = { ...options, ...read }
  }
  return ok(options)
}

function readOption(name: string, value: string): Partial<LineOptions> | string {
  const language = interfaceLanguages.find((known) => known === value)
  const mode = detectionModes.find((known) => known === value)
  if (name === '--lang') return language ? { language } : `"${value}" is not a language: use ${interfaceLanguages.join(', ')}`
  if (name === '--mode') return mode ? { mode } : `"${value}" is not a mode: use ${detectionModes.join(' or ')}`
  return `"${name}" is not an option: use --lang or --mode`
}

/** Looks through one line of JSON, `{"id","lang","text"}` with a language of its own or none; a sentence says what is wrong with it. */
export function detectLine(line: string, options: LineOptions & { knowledgeOf: KnowledgeOf }): Result<DetectedLine, string> {
  const asked = readLine(line)
  if (!asked.ok) return asked
  const { id, text, lang } = asked.value
  const language = lang ?? options.language
  const spans = detect(text, { mode: options.mode, knowledge: options.knowledgeOf(text, language) }).map(({ start, end, category, score, reason }) => ({ start, end, category, score, reason: inLanguage(reason, language) }))
  return ok({ id, spans })
}

interface AskedLine {
  readonly id: string | number
  readonly text: string
  readonly lang?: InterfaceLanguage
}

function readLine(line: string): Result<AskedLine, string> {
  const value = jsonObject(line)
  if (value === null) return refused('this is not a JSON object')
  const { id, text, lang } = value
  if (typeof id !== 'string' && typeof id !== 'number') return refused('"id" is missing or is neither text nor a number')
  if (typeof text !== 'string') return refused('"text" is missing or is not text')
  if (lang === undefined) return ok({ id, text })
  const language = interfaceLanguages.find((known) => known === lang)
  return language ? ok({ id, text, lang: language }) : refused(`"lang" must be one of ${interfaceLanguages.join(', ')}`)
}
