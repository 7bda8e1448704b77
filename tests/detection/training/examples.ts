import { ordinaryLevel, type Lexicon } from '~/detection/names/lexicon'
import { readingOf, type Reading } from '~/detection/names/reading'
import { viewOf } from '~/detection/names/text-view'
import { lowerCase, type Token } from '~/detection/names/tokens'
import { pick, shuffled, type Chance } from './chance'
import type { NameComposer } from './compose-name'
import type { Corpus } from './corpora'
import { readOwnTexts } from './own-texts'
import { ordinaryLevelOf } from './pack-lexicon'
import { languages, tagsOf, textOf, type Language, type NamedSpan, type NamedText, type Piece } from './piece'
import { swapNames } from './swap-names'
import { fillTemplate, readClean, readTemplates } from './templates'

/** What one round of training sees of a text. */
export interface Example {
  readonly reading: Reading
  readonly tags: Uint8Array
}

export interface Sources {
  readonly corpora: readonly Corpus[]
  readonly composer: NameComposer
  readonly chance: Chance
  readonly lexicon: Lexicon
  readonly ordinary: ReadonlyMap<string, number>
}

const shares = { swapped: 0.6, unlisted: 0.4, originalUnlisted: 0.15, lower: 0.22, upper: 0.02, title: 0.02, cut: 0.15 }
const templateRounds = 12
const cleanRounds = 4
/** Which share of this project's own sentences a round sees, and how many of those without names are seen in lower case. */
const [ownShare, cleanLower] = [0.7, 0.35]

/** The texts of one round, in an order of chance: all sentences, one to three together, names swapped anew; and what was written for the training. */
export function roundOf(sources: Sources): Example[] {
  const texts = sources.corpora.flatMap((corpus) => corpusTexts(corpus, sources))
  const written = languages.flatMap((language) => writtenTexts(language, sources))
  return shuffled(sources.chance, [...texts, ...written]).map((pieces) => exampleOf(recased(textOf(pieces.pieces, pieces.language), sources.chance, pieces.lower), sources))
}

interface Text {
  readonly language: Language
  readonly pieces: readonly Piece[]
  /** How often it is seen in lower case, where not as often as others. */
  readonly lower?: number
}

function corpusTexts({ language, sentences }: Corpus, sources: Sources): Text[] {
  const { chance } = sources
  const texts: Text[] = []
  for (let at = 0; at < sentences.length; ) {
    const size = 1 + Math.floor(chance() * 3)
    const gap = chance() < 0.25 ? '\n' : ' '
    const joined = sentences.slice(at, at + size).flatMap((sentence) => mayCut(sentence, chance).map((piece, index) => (index === 0 ? { ...piece, before: gap } : piece)))
    const isSwapped = chance() < shares.swapped
    texts.push({ language, pieces: isSwapped ? swapNames(joined, { ...sources, language, unlisted: shares.unlisted }) : joined.map((piece) => mayUnlist(piece, chance)) })
    at += size
  }
  return texts
}

/** Now and then without its beginning, so that many ordinary words are seen with the capital of a sentence. */
function mayCut(sentence: readonly Piece[], chance: Chance): readonly Piece[] {
  const at = Math.floor(chance() * (sentence.length - 3))
  const first = sentence[at]
  if (chance() >= shares.cut || at < 1 || !first || first.kind !== null || !/^\p{Ll}/u.test(first.word)) return sentence
  return [{ ...first, word: first.word.charAt(0).toUpperCase() + first.word.slice(1) }, ...sentence.slice(at + 1)]
}

const mayUnlist = (piece: Piece, chance: Chance): Piece => (piece.kind === 'PER' && piece.begins && chance() < shares.originalUnlisted ? { ...piece, isUnlisted: true } : piece)

function writtenTexts(language: Language, sources: Sources): Text[] {
  const { chance, composer } = sources
  const [templates, clean] = [readTemplates(language), readClean(language)]
  const texts: Text[] = []
  const rounds = language === 'da' ? templateRounds : 1.5 * templateRounds
  for (let round = 0; round < rounds; round += 1) {
    for (const template of templates) {
      const filled = fillTemplate(template, { language, composer, chance, group: composer.group(), unlisted: shares.unlisted })
      texts.push({ language, pieces: chance() < 0.6 ? around(filled, pick(chance, clean), sources) : filled })
    }
  }
  for (let round = 0; round < cleanRounds; round += 1) {
    for (const sentence of clean) texts.push({ language, pieces: around(plain(sentence, sources), chance() < 0.5 ? pick(chance, clean) : '', sources), lower: cleanLower })
  }
  const own = readOwnTexts(language)
  for (let at = 0; at < own.length; at += 2) {
    if (chance() < ownShare) texts.push({ language, pieces: around(plain(own[at] ?? '', sources), chance() < 0.7 ? (own[at + 1] ?? '') : pick(chance, clean), sources), lower: cleanLower })
  }
  return texts
}

/** With a sentence without names before or after it. */
function around(pieces: readonly Piece[], sentence: string, sources: Sources): Piece[] {
  const { chance } = sources
  const gap = chance() < 0.5 ? '\n' : ' '
  const [first, second] = chance() < 0.5 ? [pieces, plain(sentence, sources)] : [plain(sentence, sources), pieces]
  return [...first, ...second.map((piece, index) => (index === 0 ? { ...piece, before: gap } : piece))]
}

const plain = (sentence: string, { chance, composer }: Sources): Piece[] => fillTemplate(sentence, { language: 'da', group: 'da', unlisted: 0, chance, composer })

function recased(named: NamedText, chance: Chance, lower = shares.lower): NamedText {
  const drawn = chance()
  if (drawn < lower) return withText(named, lowerCase(named.text))
  if (drawn < lower + shares.upper) return withText(named, named.text.toUpperCase())
  if (drawn < lower + shares.upper + shares.title) return withText(named, named.text.replace(/(?<!\p{L})\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase()))
  return named
}

/** Only where no letter became two. */
const withText = (named: NamedText, text: string): NamedText => (text.length === named.text.length ? { ...named, text } : named)

export function exampleOf({ text, spans }: NamedText, { lexicon, ordinary }: Pick<Sources, 'lexicon' | 'ordinary'>): Example {
  const view = viewOf(text)
  const { tokens } = view
  const reading = readingOf(view, lexicon)
  leaveOneOut(reading, tokens, ordinary)
  unlist(reading, tokens, spans)
  return { reading, tags: tagsOf(tokens, spans) }
}

/** An ordinary word counts as often as it stands elsewhere: otherwise every word of the training would be a known one. */
function leaveOneOut({ classes }: Reading, tokens: readonly Token[], ordinary: ReadonlyMap<string, number>): void {
  tokens.forEach(({ text, lower }, index) => {
    const count = ordinary.get(lower)
    const known = classes[index] ?? 0
    if (count === undefined || text !== lower || ordinaryLevel(known) !== ordinaryLevelOf(count)) return
    classes[index] = (known & ~48) | (ordinaryLevelOf(count - 1) << 4)
  })
}

function unlist({ classes, stems }: Reading, tokens: readonly Token[], spans: readonly NamedSpan[]): void {
  const unlisted = spans.filter(({ isUnlisted }) => isUnlisted === true)
  if (unlisted.length === 0) return
  tokens.forEach(({ start }, index) => {
    if (!unlisted.some((span) => start >= span.start && start < span.end)) return
    classes[index] = (classes[index] ?? 0) & ~15
    stems[index] = 0
  })
}
