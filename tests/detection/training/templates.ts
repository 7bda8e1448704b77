import { readFileSync } from 'node:fs'
import { pick, type Chance } from './chance'
import type { NameComposer } from './compose-name'
import type { Group } from './name-lists'
import type { Kind, Language, Piece } from './piece'
import { namePieces, withEnding } from './swap-names'
import { piecesOf } from './piece'

const folder = 'tests/detection/training/texts'

/** Sentences written for the training: `{first}`, `{last}`, `{full}`, `{genitive}`, `{case:n}` stand for names, `{thing}` and `{place}` for words of the lists; `[L:…]` and `[O:…]` enclose places and organisations, | ends a line. */
export const readTemplates = (language: Language): string[] => linesOf(`templates-${language}.txt`)
/** Sentences without names of persons. */
export const readClean = (language: Language): string[] => linesOf(`clean-${language}.txt`)
/** Places, and systems, authorities, peoples, languages, days and makes, which are no persons: words in lower case. */
export const readPlaces = (): string[] => linesOf('places.txt').flatMap((line) => line.split(' '))
export const readThings = (): string[] => linesOf('things.txt').flatMap((line) => line.split(' '))
/** Places, illnesses, medicines, products, authorities, laws and days that are hardly ever a person's name; a few are also ordinary words. */
export const readNeverPersons = (): string[] => linesOf('never-persons.txt').flatMap((line) => line.split(/ +/u)).filter((word) => word !== '')
/** Usual words of Norwegian, which has no corpus, and of English, which has a small one. */
export const readOrdinary = (): string[] => ['ordinary-nb.txt', 'ordinary-en.txt'].flatMap(linesOf).flatMap((line) => line.split(' '))
/** Sentences like the clean ones to measure with, never trained on. */
export const readDevClean = (language: Language): string[] => linesOf(`dev-clean-${language}.txt`)

const linesOf = (file: string): string[] => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter((line) => line.trim() !== '')

export interface Filling {
  readonly language: Language
  readonly composer: NameComposer
  readonly chance: Chance
  readonly group: Group
  readonly unlisted: number
}

const part = /\{(\w+)(?::(\w+))?\}|\[([OL]):([^\]]+)\]/gu

export function fillTemplate(template: string, filling: Filling): Piece[] {
  const pieces: Piece[] = []
  const addText = (text: string) => pieces.push(...plainPieces(text, filling.language))
  let from = 0
  for (const match of template.matchAll(part)) {
    const [whole, name, ending, kind, words] = match
    addText(template.slice(from, match.index))
    const before = gapBefore(template, match.index)
    if (kind !== undefined) pieces.push(...inKind(kind === 'O' ? 'ORG' : 'LOC', words ?? '', before))
    else pieces.push(...filled(name ?? '', ending ?? '', before, filling))
    from = match.index + whole.length
  }
  addText(template.slice(from))
  return pieces
}

function filled(name: string, ending: string, before: string, filling: Filling): Piece[] {
  const { composer, group, chance, language } = filling
  const any = () => (chance() < 0.6 ? composer.first(group) : composer.full(group))
  if (name === 'initials') return plainPieces(`${before}${composer.first(group).charAt(0)}${composer.last(group).charAt(0)}`, language)
  if (name === 'thing') return plainPieces(`${before}${thingNow(chance)}`, language)
  if (name === 'place') return inKind('LOC', withCapital(pick(chance, places)), before)
  if (name === 'poss') return plainPieces(`${before}${pick(chance, ['hans', 'hendes', 'deres'])}`, language)
  const genitive = language === 'en' ? "'s" : 's'
  const made: Readonly<Record<string, () => string>> = {
    first: () => composer.first(group),
    last: () => composer.last(group),
    full: () => composer.full(group),
    genitive: () => withEnding(any(), genitive),
    case: () => withEnding(any(), ending),
  }
  const compose = made[name]
  if (!compose) throw new RangeError(`A template names {${name}}, which is not known.`)
  return namePieces(compose(), before, filling)
}

const places = readPlaces()
const things = [...readThings(), ...readNeverPersons()]

const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function thingNow(chance: Chance): string {
  const word = pick(chance, things)
  return word.length < 4 ? word.toUpperCase() : withCapital(word)
}

const gapBefore = (template: string, at: number): string => (template[at - 1] === ' ' ? ' ' : template[at - 1] === '|' ? '\n' : '')

function inKind(kind: Kind, words: string, before: string): Piece[] {
  return words.split(' ').map((word, index) => ({ before: index === 0 ? before : ' ', word, kind, begins: index === 0 }))
}

function plainPieces(text: string, language: Language): Piece[] {
  const pieces = piecesOf({ language, text: text.replaceAll('|', '\n'), spans: [] })
  return pieces.filter(({ word }) => word !== '\n').map((piece, index) => {
    const isAfterLine = pieces[pieces.indexOf(piece) - 1]?.word === '\n'
    const lead = index === 0 ? (/^\s+/u.exec(text)?.[0] ?? '') : piece.before
    return { ...piece, before: isAfterLine ? '\n' : lead }
  })
}
