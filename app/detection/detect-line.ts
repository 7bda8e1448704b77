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

/** What was asked for by `--lang da` and `--mode review`; a sentence says what is wrong. */
export function readDetectOptions({ lang = 'da', mode = 'review' }: { readonly lang?: string; readonly mode?: string }): Result<LineOptions, string> {
  const language = interfaceLanguages.find((known) => known === lang)
  const known = detectionModes.find((one) => one === mode)
  if (language === undefined) return refused(`"${lang}" is not a language: use ${interfaceLanguages.join(', ')}`)
  return known === undefined ? refused(`"${mode}" is not a mode: use ${detectionModes.join(' or ')}`) : ok({ language, mode: known })
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
