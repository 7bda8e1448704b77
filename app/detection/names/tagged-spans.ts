import type { NameCategory, NameSpan } from './name-span'
import { tagCount, tags } from './tags'
import type { Token } from './tokens'

interface Sort {
  readonly category: NameCategory
  /** The number of the tag that begins such a name; the next goes on. */
  readonly begin: number
  /** How likely a token must be within such a name to be part of one that is shown for redaction (.4), and to an applicant (.7). */
  readonly review: number
  readonly warn: number
}

const sorts: readonly Sort[] = [
  { category: 'person-name', begin: tags.indexOf('B-PER'), review: 0.1, warn: 0.7 },
  { category: 'organisation', begin: tags.indexOf('B-ORG'), review: 0.4, warn: 0.85 },
  { category: 'place', begin: tags.indexOf('B-LOC'), review: 0.4, warn: 0.85 },
]
const surest = 0.99

/** The names that the likelihoods of the tags speak of: neighbouring tokens that are likely enough, scored by the likeliest of them. */
export function taggedSpans(tokens: readonly Token[], likelihoods: Float64Array): NameSpan[] {
  return sorts.flatMap((sort) => spansOf(tokens, likelihoods, sort))
}

function spansOf(tokens: readonly Token[], likelihoods: Float64Array, sort: Sort): NameSpan[] {
  const spans: { start: number; end: number; likelihood: number }[] = []
  let isOpen = false
  tokens.forEach(({ start, end, text }, index) => {
    const [begins, goesOn] = [likelihoods[index * tagCount + sort.begin] ?? 0, likelihoods[index * tagCount + sort.begin + 1] ?? 0]
    const likelihood = begins + goesOn
    const last = spans.at(-1)
    const isPart = likelihood >= sort.review && text !== '\n'
    if (isPart && isOpen && last && begins < 0.5) {
      last.end = end
      last.likelihood = Math.max(last.likelihood, likelihood)
    } else if (isPart) spans.push({ start, end, likelihood })
    isOpen = isPart
  })
  return spans.map(({ start, end, likelihood }) => ({ start, end, category: sort.category, score: scoreOf(likelihood, sort), recogniser: 'name-tagger' }))
}

/** A likelihood as a score: .4 at the likelihood for redaction, .7 at that for applicants, straight lines between. */
function scoreOf(likelihood: number, { review, warn }: Sort): number {
  if (likelihood < warn) return 0.4 + (0.3 * (likelihood - review)) / (warn - review)
  return Math.min(surest, 0.7 + (0.3 * (likelihood - warn)) / (1 - warn))
}
