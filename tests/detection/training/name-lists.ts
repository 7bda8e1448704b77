import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashText } from '~/detection/names/text-hash'
import { polishFirstNames, turkishFirstNames } from './first-names'

export const groups = ['da', 'nb', 'sv', 'fi', 'de', 'tr', 'pl', 'ar', 'fa', 'ur', 'so', 'exyu', 'world'] as const
export type Group = (typeof groups)[number]

/** A name in lower case and how many bear it, as far as is known. */
export interface ListedName {
  readonly name: string
  readonly bearers: number
}

type NamesOfGroups = Readonly<Record<Group, readonly ListedName[]>>

export interface NameLists {
  readonly first: NamesOfGroups
  readonly last: NamesOfGroups
}

function byGroup(namesOf: (group: Group) => readonly ListedName[]): NamesOfGroups {
  return groups.reduce((all, group) => ({ ...all, [group]: namesOf(group) }), {} as NamesOfGroups) // whole once the last group is in
}

const files: Readonly<Record<Group, { readonly first: readonly string[]; readonly last: readonly string[] }>> = {
  da: { first: ['da-first'], last: ['da-last'] },
  nb: { first: ['nb-first'], last: ['nb-last'] },
  sv: { first: ['sv-first'], last: ['sv-last'] },
  fi: { first: ['fi-first'], last: ['fi-last'] },
  de: { first: ['da-first'], last: ['de-last'] },
  tr: { first: [], last: ['tr-last.half'] },
  pl: { first: [], last: ['pl-last.half'] },
  ar: { first: ['ar-first.half'], last: ['ar-last.half'] },
  fa: { first: ['fa.half'], last: ['fa.half'] },
  ur: { first: ['ur.half'], last: ['ur.half'] },
  so: { first: ['so.half'], last: ['so.half'] },
  exyu: { first: ['exyu.half'], last: ['exyu.half'] },
  world: { first: ['world-first'], last: ['world-last'] },
}
const written: Partial<Record<Group, readonly string[]>> = { tr: turkishFirstNames, pl: polishFirstNames }

/** The lists in the folder `names` of the data, the most borne first. */
export function readNameLists(data: string): NameLists {
  const read = (part: 'first' | 'last') =>
    byGroup((group) => {
      const listed = files[group][part].flatMap((file) => readList(join(data, 'names', `${file}.tsv`)))
      const own = part === 'first' ? (written[group] ?? []).map((name) => ({ name, bearers: 20 })) : []
      return [...own, ...listed].sort((a, b) => b.bearers - a.bearers)
    })
  return { first: read('first'), last: read('last') }
}

const wellFormed = /^\p{L}[\p{L}\p{M}'’-]*\p{L}$/u

function readList(file: string): ListedName[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [name = '', bearers = '1'] = line.normalize('NFC').split('\t')
    return wellFormed.test(name) ? [{ name, bearers: Number(bearers) }] : []
  })
}

/** One name in five is never trained on, so that what is measured with it is what happens to names not seen. */
export const isHeldOut = (name: string): boolean => (hashText(name) >>> 0) % 5 === 0

export function namesWhere(lists: NameLists, keep: (name: string) => boolean): NameLists {
  const filtered = (part: NamesOfGroups) =>
    byGroup((group) => part[group].filter(({ name }) => keep(name)))
  return { first: filtered(lists.first), last: filtered(lists.last) }
}
