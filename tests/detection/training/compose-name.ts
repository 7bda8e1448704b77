import { pick, pickByShare, type Chance } from './chance'
import { groups, type Group, type ListedName, type NameLists } from './name-lists'

export type NamePattern = 'first' | 'full' | 'last' | 'twoFirst' | 'twoLast' | 'initial' | 'hyphened' | 'particle'
export const fullPatterns: Readonly<Partial<Record<NamePattern, number>>> = { full: 60, twoFirst: 8, twoLast: 8, initial: 7, hyphened: 9, particle: 8 }

const particles: Readonly<Record<Group, readonly string[]>> = {
  da: ['von', 'af', 'de'], nb: ['von', 'de', 'af'], sv: ['af', 'von', 'de la'], fi: ['von', 'af'], de: ['von', 'von der', 'van', 'zu'],
  tr: ['el', 'oğlu'], pl: ['de', 'van'], ar: ['al', 'el', 'ben', 'bin', 'abu', 'Al', 'El', 'Abu', 'Ibn', 'Abdul'], fa: ['al', 'Abdul', 'Abu'],
  ur: ['ul', 'Abdul', 'ud', 'bin'], so: ['Abdi', 'Sheikh', 'Haji'], exyu: ['von', 'de'], world: ['de', 'van', 'van der', 'da', 'di', 'dos', 'del', "d'"],
}

/** Composes names of a group: half of the parts drawn evenly, half by how many bear them. */
export class NameComposer {
  private readonly chance: Chance
  private readonly lists: NameLists
  private readonly sums = new Map<readonly ListedName[], Float64Array>()

  constructor(lists: NameLists, chance: Chance) {
    this.lists = lists
    this.chance = chance
  }

  group(): Group {
    return pick(this.chance, groups)
  }

  first(group: Group): string {
    return capitalised(this.draw(this.lists.first[group]), group, this.chance)
  }

  last(group: Group): string {
    return capitalised(this.draw(this.lists.last[group]), group, this.chance)
  }

  full(group: Group): string {
    return this.compose(group, pickByShare(this.chance, fullPatterns as Record<NamePattern, number>))
  }

  compose(group: Group, pattern: NamePattern): string {
    const [first, last] = [() => this.first(group), () => this.last(group)]
    const made: Readonly<Record<NamePattern, () => string>> = {
      first,
      last,
      full: () => `${first()} ${last()}`,
      twoFirst: () => `${first()} ${first()} ${last()}`,
      twoLast: () => `${first()} ${last()} ${last()}`,
      initial: () => (this.chance() < 0.6 ? `${first().charAt(0)}. ${last()}` : `${first()} ${first().charAt(0)}. ${last()}`),
      hyphened: () => (this.chance() < 0.5 ? `${first()}-${first()} ${last()}` : `${first()} ${last()}-${last()}`),
      particle: () => joinParticle(first(), pick(this.chance, particles[group]), last(), this.chance),
    }
    return made[pattern]()
  }

  private draw(list: readonly ListedName[]): string {
    if (this.chance() < 0.5) return pick(this.chance, list).name
    const sums = this.sums.get(list) ?? cumulated(list)
    this.sums.set(list, sums)
    const wanted = this.chance() * (sums.at(-1) ?? 0)
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return list[low]?.name ?? ''
  }
}

/** The square root of the bearers, so that the usual are not all. */
function cumulated(list: readonly ListedName[]): Float64Array {
  let sum = 0
  return Float64Array.from(list, ({ bearers }) => (sum += Math.sqrt(bearers)))
}

function joinParticle(first: string, particle: string, last: string, chance: Chance): string {
  if (/^(?:al|el)$/iu.test(particle) && chance() < 0.6) return `${first} ${particle}-${last}`
  return particle.endsWith("'") ? `${first} ${particle}${last}` : `${first} ${particle} ${last}`
}

export function capitalised(name: string, group: Group | null, chance: Chance): string {
  const isTurkish = group === 'tr' && chance() < 0.5
  return name.replace(/(^|['’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + (isTurkish ? letter.toLocaleUpperCase('tr') : letter.toUpperCase()))
}
