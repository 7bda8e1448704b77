import { joinedSpans } from './joined-spans'
import type { NameModel } from './name-model'
import { namesByContext } from './name-rules'
import type { NameSpan } from './name-span'
import { namesByList } from './names-by-list'
import { sameNames } from './same-names'
import { tagLikelihoods } from './tag-likelihoods'
import { taggedSpans } from './tagged-spans'
import { viewOf } from './text-view'

/** Finds names in a text, in its order. Pure: the same in a browser and on a server. */
export type NameFinder = (text: string) => readonly NameSpan[]

/** By the weights and by rules: persons, places and organisations. */
export function nameFinder(model: NameModel): NameFinder {
  return (text) => {
    const view = viewOf(text)
    const found = [...taggedSpans(view, model, tagLikelihoods(view, model)), ...namesByContext(view)]
    return joinedSpans(text, [...found, ...sameNames(view, found, model.lexicon)])
  }
}

/** By rules alone, for a host without the weights: persons only, in places where names stand or after a first name of the list (in lower case). */
export function ruleNameFinder(firstNames: ReadonlySet<string> = new Set()): NameFinder {
  return (text) => {
    const view = viewOf(text)
    const found = [...namesByContext(view), ...namesByList(view, firstNames)]
    return joinedSpans(text, [...found, ...sameNames(view, found, null)])
  }
}
