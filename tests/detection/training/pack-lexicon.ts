import { fingerprintOf, firstNameLevel, lastNameLevel, lexiconKey, lexiconOf, type Lexicon } from '~/detection/names/lexicon'
import { lowerCase } from '~/detection/names/tokens'
import { groups, type NameLists } from './name-lists'
import type { Piece } from './piece'

export type KnownWords = ReadonlyMap<number, number>

/** From which rank on a name is of the level below: 3, 2, 1. */
const [usual, known] = [600, 6000]
/** So few bearers in the biggest registers are more often a slip of the pen than a name. */
const fewestBearers = 4

export interface OtherWords {
  /** How often a word stands in lower case. */
  readonly ordinary: ReadonlyMap<string, number>
  readonly places: readonly string[]
  readonly things: readonly string[]
  /** Words that are hardly ever a person's name; one that is a usual name is not counted among them. */
  readonly neverPersons: readonly string[]
}

/** The classes of all names and ordinary words, by fingerprint. */
export function knownWords(lists: NameLists, { ordinary, places, things, neverPersons }: OtherWords): KnownWords {
  const classes = new Map<number, number>()
  const raise = (key: string, level: number, shift: number) => {
    const fingerprint = fingerprintOf(key)
    const before = classes.get(fingerprint) ?? 0
    if (level > ((before >> shift) & 3)) classes.set(fingerprint, (before & ~(3 << shift)) | (level << shift))
  }
  for (const group of groups) {
    for (const [part, shift] of [['first', 0], ['last', 2]] as const) {
      lists[part][group].forEach(({ name, bearers }, rank) => {
        if (rank > 20_000 && bearers < fewestBearers) return
        for (const key of keysOf(name)) raise(key, levelAt(rank), shift)
      })
    }
  }
  for (const [word, count] of ordinary) raise(lexiconKey(word), ordinaryLevelOf(count), 4)
  for (const place of places) raise(lexiconKey(place), 1, 6)
  for (const thing of things) raise(lexiconKey(thing), 2, 6)
  for (const word of neverPersons) {
    const known = classes.get(fingerprintOf(lexiconKey(word))) ?? 0
    if (firstNameLevel(known) < 2 && lastNameLevel(known) < 3) raise(lexiconKey(word), 3, 6)
  }
  return classes
}

const levelAt = (rank: number): number => (rank < usual ? 3 : rank < known ? 2 : 1)
export const ordinaryLevelOf = (count: number): number => (count <= 0 ? 0 : count <= 2 ? 1 : count <= 20 ? 2 : 3)

/** A name as it is written, and with plain letters: Öztürk, Ozturk. */
function keysOf(name: string): string[] {
  const key = lexiconKey(name)
  const plain = key.replace(/[åäöæø]/gu, (sign) => ({ å: 'aa', ä: 'a', ö: 'o', æ: 'ae', ø: 'o' })[sign] ?? sign)
  return plain === key ? [key] : [key, plain]
}

/** How often each word in lower case stands outside names. */
export function countOrdinaryWords(sentences: readonly (readonly Piece[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { word, kind } of sentences.flat()) {
    if (kind === null && /^\p{Ll}/u.test(word)) counts.set(lowerCase(word), (counts.get(lowerCase(word)) ?? 0) + 1)
  }
  return counts
}

export function lexiconFrom(words: KnownWords): Lexicon {
  return lexiconOf(Uint32Array.from(words.keys()), Uint8Array.from(words.values()))
}
