import { hasWords } from '../text/search-words'

export const hourBands = ['full-time', 'part-time', 'not-given'] as const
export type HourBand = (typeof hourBands)[number]

/** A full-time week in Danish collective agreements. */
const fullWeek = 37

export function hourBand(hoursPerWeek: number | null): HourBand {
  if (hoursPerWeek === null) return 'not-given'
  return hoursPerWeek >= fullWeek ? 'full-time' : 'part-time'
}

/** What the list of posts can be narrowed by, each by one value. */
export const postFilters = ['department', 'family', 'place', 'hours'] as const
export type PostFilter = (typeof postFilters)[number]

/** What somebody looks for; '' where nothing was said. */
export type PostWish = Readonly<Record<PostFilter, string>> & { readonly words: string }

export type SearchablePost = Readonly<Record<PostFilter, string>> & {
  /** All that the words of a search may stand in. */
  readonly texts: readonly string[]
}

export function fitsWish(post: SearchablePost, wish: PostWish): boolean {
  return postFilters.every((filter) => wish[filter] === '' || wish[filter] === post[filter]) && hasWords(post.texts, wish.words)
}

export function isWishing(wish: PostWish): boolean {
  return wish.words !== '' || postFilters.some((filter) => wish[filter] !== '')
}
