import { classOf, firstNameLevel, isThing, lexiconKey, ordinaryLevel, type Lexicon, type WordClass } from './lexicon'
import type { NameModel } from './name-model'
import type { NameCategory, NameSpan } from './name-span'
import { stemClass } from './reading'
import { particles } from './rule-words'
import { isCapital } from './shapes'
import { tagCount, tags } from './tags'
import type { TextView } from './text-view'
import { isThingHere, isThingWord } from './things'

/** What stands for what in a text with capitals, at the beginning of a sentence (a usual first name, a word of the name lists, any other) and within it, and in a text without. */
type Kind = 'capital' | 'known' | 'start' | 'strange' | 'small' | 'lower'

interface Sort {
  readonly category: NameCategory
  /** The number of the tag that begins such a name; the next goes on. */
  readonly begin: number
  /** How likely a token must be within such a name to be part of one. */
  readonly part: number
  /** How likely the likeliest must be for the name to be shown for redaction (.4): one with a capital within a sentence, at its beginning, without one, in a text without any. */
  readonly review: Readonly<Record<Kind, number>>
  /** The same where the likeliest is still likelier to be part of a name of another sort. */
  readonly rivalled: number
  /** How likely one of them must be for an applicant to be told (.7). */
  readonly warn: number
}

const same = (review: number) => ({ capital: review, known: review, start: review, strange: review, small: review, lower: review })

/** Chosen on the sets for development: see tests/detection/training. */
const personSort: Sort = {
  category: 'person-name', begin: tags.indexOf('B-PER'), part: 0.15, review: { capital: 0.22, known: 0.15, start: 0.25, strange: 0.5, small: 0.8, lower: 0.4 }, rivalled: 0.4, warn: 0.8,
}
const otherSorts: readonly Sort[] = [
  { category: 'organisation', begin: tags.indexOf('B-ORG'), part: 0.6, review: same(0.6), rivalled: 0.6, warn: 0.95 },
  { category: 'place', begin: tags.indexOf('B-LOC'), part: 0.6, review: same(0.6), rivalled: 0.6, warn: 0.95 },
]
const surest = 0.99

/** The names that the likelihoods of the tags speak of: neighbouring tokens that are likely enough, scored by the likeliest of them. */
export function taggedSpans(view: TextView, { lexicon }: NameModel, likelihoods: Float64Array): NameSpan[] {
  const persons = runsOf(view, likelihoods, personSort).map((run) => trimmed(view, lexicon, run)).filter((run) => run.from < run.to && !namesThing(view, lexicon, run))
  const others = otherSorts.map((sort) => [sort, runsOf(view, likelihoods, sort).filter((run) => !isKnownThing(view, lexicon, run))] as const)
  return [[personSort, persons] as const, ...others].flatMap(([sort, runs]) => runs.flatMap((run) => spanOf({ view, lexicon }, run, sort)))
}

function spanOf({ view, lexicon }: Read, run: Run, { category, review, rivalled, warn }: Sort): NameSpan[] {
  const least = Math.max(review[kindOf(view, lexicon, run)], run.rival > run.likelihood ? rivalled : 0)
  if (run.likelihood < least) return []
  return [{ start: view.tokens[run.from]?.start ?? 0, end: view.tokens[run.to - 1]?.end ?? 0, category, score: scoreOf(run.likelihood, least, warn), recogniser: 'name-tagger' }]
}

/** A text as it is read, and what is known of words. */
interface Read {
  readonly view: TextView
  readonly lexicon: Lexicon
}

/** Tokens from one up to another, how likely the likeliest is, and how likely that one is to be part of a name of another sort. */
interface Run {
  from: number
  to: number
  likelihood: number
  rival: number
}

function runsOf(view: TextView, likelihoods: Float64Array, sort: Sort): Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  view.tokens.forEach((_, index) => {
    const [outside = 0, ...within] = likelihoods.subarray(index * tagCount, (index + 1) * tagCount)
    const begins = within[sort.begin - 1] ?? 0
    const likelihood = begins + (within[sort.begin] ?? 0)
    const one = { from: index, to: index + 1, likelihood, rival: 1 - outside - likelihood }
    if (likelihood < sort.part || endsName(view, index)) open = null
    else if (open !== null && begins < 0.5) extend(open, one)
    else runs.push((open = one))
  })
  return runs
}

function extend(run: Run, { to, likelihood, rival }: Run): void {
  run.to = to
  if (likelihood > run.likelihood) [run.likelihood, run.rival] = [likelihood, rival]
}

const ends = new Set(['\n', '!', '?', '…', ':', ';', '•', '(', ')', '[', ']', '/', '='])
const longestShort = 3

/** A sign that no name goes on after; a dot goes on after an initial and a short word with a capital ("Chr."). */
function endsName({ tokens, shapes }: TextView, at: number): boolean {
  const [text, before] = [tokens[at]?.text ?? '', tokens[at - 1]]
  if (text !== '.') return ends.has(text)
  return before === undefined || before.text.length > longestShort || (before.text.length > 1 && !isCapital(shapes[at - 1] ?? 'sign'))
}

/** Without signs at its ends, and without ordinary words in lower case where names have capitals. */
function trimmed(view: TextView, lexicon: Lexicon, run: Run): Run {
  if (!view.shapes.slice(run.from, run.to).some(isCapital)) return run
  let { from, to } = run
  while (from < to && isLoose(view, lexicon, from)) from += 1
  while (to > from && isLoose(view, lexicon, to - 1)) to -= 1
  return { ...run, from, to }
}

function isLoose({ tokens, shapes, casings }: TextView, lexicon: Lexicon, at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (shapes[at] === 'sign') return lower !== '.' || shapes[at - 1] !== 'initial'
  if (shapes[at] !== 'lower' || casings[at] !== 'usual') return false
  return !particles.has(lower) && ordinaryLevel(classOf(lexicon, lexiconKey(lower))) > 1
}

function kindOf({ tokens, shapes, casings, starts }: TextView, lexicon: Lexicon, { from, to }: Run): Kind {
  if (casings[from] === 'lower') return 'lower'
  if (!shapes.slice(from, to).some(isCapital)) return 'small'
  if (to - from > 1 || starts[from] !== 1) return 'capital'
  return kindAtStart(lexicon, tokens[from]?.lower ?? '')
}

function kindAtStart(lexicon: Lexicon, lower: string): Kind {
  const known = classOf(lexicon, lexiconKey(lower))
  if (isFirstNameOnly(known)) return 'known'
  return nameLevels(known) === 0 && stemClass(lexicon, lower) === 0 ? 'strange' : 'start'
}

const nameLevels = (known: WordClass): number => known & 15
const isFirstNameOnly = (known: WordClass): boolean => firstNameLevel(known) === 3 && ordinaryLevel(known) === 0 && !isThing(known)

function namesThing(view: TextView, lexicon: Lexicon, { from, to }: Run): boolean {
  const words = view.tokens.slice(from, to).filter((_, index) => view.shapes[from + index] !== 'sign')
  return words.every(({ lower }) => isThingWord(lexicon, lower)) || isThingHere(view, from, to)
}

const isKnownThing = ({ tokens }: TextView, lexicon: Lexicon, { from, to }: Run): boolean =>
  tokens.slice(from, to).every(({ lower }) => isThing(classOf(lexicon, lexiconKey(lower))))

/** A likelihood as a score: .4 at the likelihood for redaction, .7 at that for applicants, straight lines between. */
function scoreOf(likelihood: number, review: number, warn: number): number {
  if (likelihood < warn) return 0.4 + (0.3 * (likelihood - review)) / (warn - review)
  return Math.min(surest, 0.7 + (0.3 * (likelihood - warn)) / (1 - warn))
}
