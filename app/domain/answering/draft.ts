import { mean } from '../scoring/averages'
import { anchorLevels, type AnchorLevel, type Anchors } from '../questionnaire/question'
import type { LocalText } from '../local-text'

/** One question with the levels that somebody's answer was given, as they stand in the end. */
export interface Assessed {
  readonly qualificationIds: readonly string[]
  readonly weight: number
  readonly anchors: Anchors | null
  readonly levels: readonly number[]
}

export interface Criterion {
  readonly id: string
  readonly name: LocalText
}

/** What the draft of a reasoned answer says of one qualification: the words of the scale that the own answers come nearest to. No figure, no place, nobody else. */
export interface Reason {
  readonly name: LocalText
  readonly level: AnchorLevel
  readonly anchor: LocalText
}

/** The described level that a mean on the scale 1–5 comes nearest to; halfway between two it is the higher. */
export function nearestAnchor(value: number): AnchorLevel {
  return anchorLevels.reduce<AnchorLevel>((nearest, level) => (Math.abs(level - value) <= Math.abs(nearest - value) ? level : nearest), 1)
}

/**
 * The main grounds (forvaltningsloven § 24: the considerations that decided), by qualification in the post's order. A qualification's level is the mean over the
 * questions that cover it, each by its weight; its words are those of the heaviest of them. What nobody could judge is left out.
 */
export function reasonsOf(criteria: readonly Criterion[], assessed: readonly Assessed[]): Reason[] {
  return criteria.flatMap(({ id, name }): Reason[] => {
    const covering = assessed.flatMap((one) => {
      const level = mean(one.levels)
      return one.qualificationIds.includes(id) && level !== null && one.anchors ? [{ ...one, anchors: one.anchors, level }] : []
    })
    const [heaviest] = [...covering].sort((a, b) => b.weight - a.weight)
    if (!heaviest) return []
    const total = covering.reduce((sum, { weight }) => sum + weight, 0)
    const level = nearestAnchor(covering.reduce((sum, one) => sum + one.level * one.weight, 0) / total)
    return [{ name, level, anchor: heaviest.anchors[level] }]
  })
}
