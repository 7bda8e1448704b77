import { postFilters, type PostFilter, type PostWish, type SearchablePost } from '~/domain/recruitment/post-search'

/** A value that a filter can take; bands of hours are named by the locale files and have no label here. */
export interface FilterChoice {
  readonly value: string
  readonly label: string
}

/** What the values of each filter are called. A value that has no name here is one that there is not. */
export type FilterNames = Readonly<Record<PostFilter, ReadonlyMap<string, string>>>

/** Of the words of a search, so many characters are read. */
const longestSearch = 100

/** What an address asks for, and what of it is known. */
export function wishIn(asked: URLSearchParams, names: FilterNames): { readonly wish: PostWish; readonly isPassedOver: boolean } {
  const words = (asked.get('q') ?? '').slice(0, longestSearch).trim()
  const wanted = forEach((filter) => asked.get(filter) ?? '')
  const known = forEach((filter) => (names[filter].has(wanted[filter]) ? wanted[filter] : ''))
  return { wish: { words, ...known }, isPassedOver: postFilters.some((filter) => known[filter] !== wanted[filter]) }
}

/** For each filter the values among the posts, and the one that is asked for; none where there is nothing to choose. */
export function choicesAmong(posts: readonly SearchablePost[], { names, wish, collator }: { names: FilterNames; wish: PostWish; collator: Intl.Collator }): Readonly<Record<PostFilter, readonly FilterChoice[]>> {
  return forEach((filter) => {
    const values = new Set([...posts.map((post) => post[filter]), wish[filter]].filter((value) => value !== ''))
    if (values.size < 2 && wish[filter] === '') return []
    const choices = [...names[filter]].filter(([value]) => values.has(value)).map(([value, label]) => ({ value, label }))
    return choices.sort((a, b) => collator.compare(a.label, b.label))
  })
}

function forEach<T>(make: (filter: PostFilter) => T): Record<PostFilter, T> {
  return { department: make('department'), family: make('family'), place: make('place'), hours: make('hours') }
}
