import type { Lexicon } from '~/detection/names/lexicon'
import { classOf, firstNameLevel, lastNameLevel, lexiconKey } from '~/detection/names/lexicon'
import { lowerCase } from '~/detection/names/tokens'
import type { Chance } from './chance'
import type { NameComposer } from './compose-name'
import type { Group } from './name-lists'
import type { Language, Piece } from './piece'

export interface Swap {
  readonly language: Language
  readonly composer: NameComposer
  readonly chance: Chance
  readonly lexicon: Lexicon
  /** Of which group the names are; drawn for each sentence where it is not said. */
  readonly group?: Group
  /** How many of the names are to be read as if no list had them. */
  readonly unlisted: number
}

/** Another name in the place of each name of a person; the same for the same. Endings of genitives and cases go over to it. */
export function swapNames(pieces: readonly Piece[], swap: Swap): Piece[] {
  const group = swap.group ?? swap.composer.group()
  const swapped: Piece[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece
    let end = at + 1
    while (piece.kind === 'PER' && pieces[end]?.kind === 'PER' && !pieces[end]?.begins) end += 1
    if (piece.kind === 'PER' && piece.begins) swapped.push(...namePieces(composeLike(pieces.slice(at, end), group, swap), piece.before, swap))
    else swapped.push(...pieces.slice(at, end))
    at = end
  }
  return swapped
}

export function namePieces(name: string, before: string, { chance, unlisted }: Pick<Swap, 'chance' | 'unlisted'>): Piece[] {
  const isUnlisted = chance() < unlisted
  return name.split(' ').map((word, index) => ({ before: index === 0 ? before : ' ', word, kind: 'PER', begins: index === 0, isUnlisted }))
}

function composeLike(old: readonly Piece[], group: Group, { language, composer, lexicon, chance }: Swap): string {
  const last = old.at(-1)?.word ?? ''
  const ending = endingOf(last, language, lexicon)
  if (old.length > 1) return composer.full(group) + ending
  const known = classOf(lexicon, lexiconKey(lowerCase(last.slice(0, last.length - ending.length))))
  const isFirst = known === 0 ? chance() < 0.6 : firstNameLevel(known) >= lastNameLevel(known)
  return withEnding(isFirst ? composer.first(group) : composer.last(group), ending)
}

const finnish = ['lle', 'lla', 'llä', 'lta', 'ltä', 'ssa', 'ssä', 'sta', 'stä', 'n', 'a', 'ä']
const genitives = ["'s", 's']

function endingOf(word: string, language: Language, lexicon: Lexicon): string {
  const endings = language === 'fi' ? finnish : genitives
  if (language !== 'fi' && isListed(lexicon, word)) return ''
  return endings.find((ending) => word.length > ending.length + 2 && word.endsWith(ending) && isListed(lexicon, word.slice(0, -ending.length))) ?? ''
}

const isListed = (lexicon: Lexicon, word: string): boolean => (classOf(lexicon, lexiconKey(lowerCase(word))) & 15) !== 0

/** Finnish puts an i between a name that ends in a consonant and the ending. */
export function withEnding(name: string, ending: string): string {
  if (ending === 's' && /[sxzß]$/u.test(name)) return `${name}'`
  return finnish.includes(ending) && !/[aeiouyäöå]$/iu.test(name) ? `${name}i${ending}` : name + ending
}
