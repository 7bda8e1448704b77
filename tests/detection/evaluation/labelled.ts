import { readFileSync } from 'node:fs'
import { findingCategories, type FindingCategory } from '~/domain/anonymity/categories'
import type { InterfaceLanguage } from '~/domain/local-text'
import type { Span } from '~/detection/finding'

export const parts = ['dev', 'held-out'] as const
export type Part = (typeof parts)[number]

export interface Label extends Span {
  readonly category: FindingCategory
}

/** A text with what a careful reader would mark in it. Spans are UTF-16. */
export interface LabelledText {
  readonly id: string
  readonly language: InterfaceLanguage
  readonly text: string
  readonly labels: readonly Label[]
  /** Which group the names in it belong to, when the file says so. */
  readonly group: string | null
}

/** The hand-written answers of a language: invented, none of them anybody's. Blocks apart by `---`, labels as `{category|words}`. */
export function labelledAnswers(language: InterfaceLanguage, part: Part): LabelledText[] {
  return readLabelled(readFileSync(`tests/detection/labelled/${language}.${part}.txt`, 'utf8'), language)
}

/** Reads the blocks of a file; throws where one is not well formed. */
export function readLabelled(file: string, language: InterfaceLanguage): LabelledText[] {
  return file.split(/^---$/mu).map((block) => block.trim()).filter((block) => block !== '').map((block) => readBlock(block, language))
}

function readBlock(block: string, language: InterfaceLanguage): LabelledText {
  const [, id = '', about = '', marked = ''] = /^# (\S+)([^\n]*)\n([^]*)$/u.exec(block) ?? []
  if (id === '') throw new Error(`a block begins with "# id", not with "${block.slice(0, 40)}"`)
  const labels: Label[] = []
  let text = ''
  let from = 0
  for (const { 0: whole, 1: category = '', 2: words = '', index } of marked.matchAll(/\{([\w-]+)\|([^{}|]+)\}/gu)) {
    text += marked.slice(from, index)
    const known = findingCategories.find((one) => one === category)
    if (known === undefined) throw new Error(`${id}: there is no category "${category}"`)
    labels.push({ start: text.length, end: text.length + words.length, category: known })
    text += words
    from = index + whole.length
  }
  text += marked.slice(from)
  if (/[{}|]/u.test(text)) throw new Error(`${id}: a label is not closed`)
  return { id, language, text, labels, group: /group=(\S+)/u.exec(about)?.[1] ?? null }
}
