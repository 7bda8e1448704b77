import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './piece'

/** What is no prose: signs of a machine, addresses. */
const unfit = /[{}<>@_\\]|\$t\(|https?:|\w\.\w{2,3}\//u
/** The persons that these texts make up. */
const persons = /(?<!\p{L})(?:Emil|Nora|Ida|Yusuf|Liv|Viggo|Amal|M's|Grethe|Bent|Else|Karen|Ole|Ingas|Inga's|Kaj|Carl|Mette|Mary)(?:'?s)?(?!\p{L})/u
const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}\d"“”»])|\n+/u
const fewestWords = 2

/** Sentences of this project's own texts, which name no persons: its questions with their anchors, its interface, and the examples of its checks of wording. */
export function readOwnTexts(language: Language): string[] {
  const texts = [...questionTexts(language), ...interfaceTexts(language), ...checkedTexts(language)]
  const sentences = texts.flatMap((text) => text.replaceAll('**', '').split(sentenceEnd)).map((sentence) => sentence.trim())
  return [...new Set(sentences)].filter((sentence) => sentence.split(/\s+/u).length >= fewestWords && !unfit.test(sentence) && !persons.test(sentence))
}

const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name))

/** A quoted text, or a folded one and the lines below it that stand further in. */
const quotedOr = (language: Language) => new RegExp(String.raw`\b${language}: "((?:[^"\\]|\\.)*)"|^( *)(?:- )?${language}: [>|]-?\n((?:\2 +\S.*\n?)+)`, 'gmu')

function questionTexts(language: Language): string[] {
  return filesUnder('question-banks', '.yaml').flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(quotedOr(language)), ([, quoted, , folded = '']) => quoted ?? folded.replace(/\s*\n\s*/gu, ' ')))
}

function interfaceTexts(language: Language): string[] {
  const folder = `app/i18n/locales/${language}`
  return filesUnder(folder, '.json').flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8'))))
}

function checkedTexts(language: Language): string[] {
  const file = `tests/linting/fixtures/${language}.jsonl`
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { readonly text: string }).text)
}

function stringsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(stringsIn) : []
}
