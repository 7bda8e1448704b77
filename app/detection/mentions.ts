import { findMentions, withCapitalOf } from '~/domain/anonymity/mentions'
import { withoutOverlaps, type Detection, type Finding } from './finding'

/** How sure a mention is: whoever reads decides on the name and on its mentions at once. */
const scoreOfMention = 0.65

/**
 * Where the names that were found in one of a person's texts stand in the others, or again in the same: the places that are
 * veiled with the name, of those that begin with a capital if it does. For each text, without what was found there already.
 */
export function mentionsOf(found: readonly { readonly text: string; readonly findings: readonly Finding[] }[]): Detection[][] {
  const names = new Set(found.flatMap(({ text, findings }) => findings.filter(({ category }) => category === 'person-name').map(({ start, end }) => text.slice(start, end))))
  return found.map(({ text, findings }) => {
    const places = Array.from(names).flatMap((name) => withCapitalOf(name, text, findMentions(text, name)))
    const isNew = (place: { start: number; end: number }) => !findings.some(({ start, end }) => start < place.end && place.start < end)
    return withoutOverlaps(places.filter(isNew).map((place): Detection => ({ ...place, category: 'person-name', score: scoreOfMention, recogniser: 'mention' })))
  })
}
