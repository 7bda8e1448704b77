import { classOf, isThing, lexiconKey } from './lexicon'
import type { NameModel } from './name-model'
import type { NameCategory, NameSpan } from './name-span'
import { tagCount, tags } from './tags'
import type { TextView } from './text-view'
import type { Token } from './tokens'

interface Sort {
  readonly category: NameCategory
  /** The number of the tag that begins such a name; the next goes on. */
  readonly begin: number
  /** How likely a token must be within such a name to be part of one that is shown for redaction (.4); the same in a text without capitals. */
  readonly review: number
  readonly reviewInLower: number
  /** How likely one of them must be for an applicant to be told (.7). */
  readonly warn: number
}

/** Chosen on the sets for development: see tests/detection/training. */
const sorts: readonly Sort[] = [
  { category: 'person-name', begin: tags.indexOf('B-PER'), review: 0.18, reviewInLower: 0.15, warn: 0.7 },
  { category: 'organisation', begin: tags.indexOf('B-ORG'), review: 0.6, reviewInLower: 0.6, warn: 0.95 },
  { category: 'place', begin: tags.indexOf('B-LOC'), review: 0.6, reviewInLower: 0.6, warn: 0.95 },
]
const surest = 0.99

/** The names that the likelihoods of the tags speak of: neighbouring tokens that are likely enough, scored by the likeliest of them. */
export function taggedSpans(view: TextView, model: NameModel, likelihoods: Float64Array): NameSpan[] {
  const isKnownThing = ({ lower }: Token) => isThing(classOf(model.lexicon, lexiconKey(lower)))
  return sorts.flatMap((sort) => {
    const spans = spansOf(view, likelihoods, sort)
    const worthShowing = sort.category === 'person-name' ? spans : spans.filter(({ tokens }) => !tokens.every(isKnownThing))
    return worthShowing.map(({ tokens, likelihood }) => ({
      start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, category: sort.category, score: scoreOf(likelihood, sort), recogniser: 'name-tagger' as const,
    }))
  })
}

interface OpenSpan {
  readonly tokens: Token[]
  likelihood: number
}

function spansOf({ tokens, casings }: TextView, likelihoods: Float64Array, sort: Sort): OpenSpan[] {
  const spans: OpenSpan[] = []
  let open: OpenSpan | null = null
  tokens.forEach((token, index) => {
    const [begins, goesOn] = [likelihoods[index * tagCount + sort.begin] ?? 0, likelihoods[index * tagCount + sort.begin + 1] ?? 0]
    const likelihood = begins + goesOn
    if (token.text === '\n' || likelihood < (casings[index] === 'lower' ? sort.reviewInLower : sort.review)) open = null
    else if (open !== null && begins < 0.5) extend(open, token, likelihood)
    else spans.push((open = { tokens: [token], likelihood }))
  })
  return spans
}

function extend(span: OpenSpan, token: Token, likelihood: number): void {
  span.tokens.push(token)
  span.likelihood = Math.max(span.likelihood, likelihood)
}

/** A likelihood as a score: .4 at the likelihood for redaction, .7 at that for applicants, straight lines between. */
function scoreOf(likelihood: number, { review, warn }: Sort): number {
  if (likelihood < warn) return 0.4 + (0.3 * (likelihood - review)) / (warn - review)
  return Math.min(surest, 0.7 + (0.3 * (likelihood - warn)) / (1 - warn))
}
