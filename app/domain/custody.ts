// Who keeps the key that a recruitment's identities are sealed to, and when it may be relied on.

/** `server-held`: wrapped by a file outside the database. `officers`: two people from two sides, of whom the server knows no secret. */
export const custodies = ['server-held', 'officers'] as const
export type Custody = (typeof custodies)[number]

/** Each side holds one half of every key; one officer of each opens. */
export const sides = ['hr', 'employees'] as const
export type Side = (typeof sides)[number]

export const otherSide: Readonly<Record<Side, Side>> = { hr: 'employees', employees: 'hr' }

/** The role in the organisation that makes somebody an officer of a side. */
export const officerRoles = { hr: 'hr-officer', employees: 'employee-officer' } as const satisfies Record<Side, string>

/** Which side somebody is an officer of, by the roles of the account; null: of none. */
export function sideOf(roles: readonly string[]): Side | null {
  return sides.find((side) => roles.includes(officerRoles[side])) ?? null
}

/** Days for which a shown possession of a key is relied on. */
export const provenForDays = 90
/** Days in which a side that fell silent is still warned of beforehand. */
const warnDays = 14
/** How many officers of a side must be able to open: one opens, and one more is there when that one is ill. */
export const wantedOfficers = 2

const day = 86_400_000

/** One officer's key as far as trust in it goes. `provenAt`: when its holder last showed that it opens; null: never. */
export interface KeyOfSide {
  readonly side: Side
  readonly provenAt: Date | null
  /** Nobody of the other side has confirmed yet whose key it is. */
  readonly awaitsWord: boolean
}

type KnownOfKey = Pick<KeyOfSide, 'provenAt' | 'awaitsWord'>

export type KeyState = 'unproven' | 'awaiting' | 'live' | 'due' | 'lapsed'

/** How a key stands at a moment; `due` still counts as live, and asks to be shown again soon. `awaiting`: it opens, and nobody has said whose it is. */
export function keyState({ provenAt, awaitsWord }: KnownOfKey, now: Date): KeyState {
  if (provenAt === null) return 'unproven'
  const age = (now.getTime() - provenAt.getTime()) / day
  if (age > provenForDays) return 'lapsed'
  if (awaitsWord) return 'awaiting'
  return age > provenForDays - warnDays ? 'due' : 'live'
}

/** Whether a key may be relied on: shown to open, and confirmed by the other side. */
export function isLive(key: KnownOfKey, now: Date): boolean {
  return ['live', 'due'].includes(keyState(key, now))
}

export type SideStanding = 'none' | 'too-few' | 'enough'

/** How each side stands: `none` means that nothing sealed now could be opened, `too-few` that one illness would be enough. */
export function sidesStanding(keys: readonly KeyOfSide[], now: Date): Readonly<Record<Side, SideStanding>> {
  const standing = (side: Side): SideStanding => {
    const live = keys.filter((key) => key.side === side && isLive(key, now)).length
    if (live === 0) return 'none'
    return live < wantedOfficers ? 'too-few' : 'enough'
  }
  return { hr: standing('hr'), employees: standing('employees') }
}

/** Whether a key may be split now: somebody of each side can open it (the emergency keys, which nobody shows to open, do not count). */
export function canBeSplit(keys: readonly KeyOfSide[], now: Date): boolean {
  return !Object.values(sidesStanding(keys, now)).includes('none')
}

interface Word {
  /** The key of the officer who confirms. */
  readonly own: KeyOfSide
  readonly of: KeyOfSide
  /** The keys of all officers, without the emergency keys. */
  readonly held: readonly KeyOfSide[]
  readonly now: Date
}

/**
 * Whether an officer may confirm whose another one's key is: an officer of the other side, whose own key is live. Where nobody's key was ever confirmed, the
 * first of each side confirm one another: whoever installs the system must know both.
 */
export function mayConfirm({ own, of, held, now }: Word): boolean {
  if (own.side === of.side || keyState(of, now) !== 'awaiting') return false
  return isLive(own, now) || (keyState(own, now) === 'awaiting' && isFounding(held))
}

/** Whether no officer's key has been confirmed yet. */
export function isFounding(held: readonly Pick<KeyOfSide, 'awaitsWord'>[]): boolean {
  return held.every(({ awaitsWord }) => awaitsWord)
}

/** Of a key that holds half of a recruitment's key. */
export interface HoldingKey extends KeyOfSide {
  /** Printed, and kept in a safe: whether it is still there nobody can see from here. */
  readonly isEmergency: boolean
}

/**
 * Whether a side can still bring its half of a recruitment's key: `held` by somebody whose key is live; `unsure` when it is sealed to nothing but keys of
 * which nobody knows now whether they open; `lost` when it is sealed to none that is in use, or when an officer of the side has said that those are lost too.
 */
export type HalfStanding = 'held' | 'unsure' | 'lost'

export function halfStanding(holding: readonly HoldingKey[], { side, isSaidLost, now }: { readonly side: Side; readonly isSaidLost: boolean; readonly now: Date }): HalfStanding {
  const own = holding.filter((key) => key.side === side)
  if (own.some((key) => !key.isEmergency && isLive(key, now))) return 'held'
  return own.length === 0 || isSaidLost ? 'lost' : 'unsure'
}

/** How many of a number have come, told so roughly before the lock that nobody's coming shows: a multiple of five, or all. */
export function roughly(done: number, all: number): { readonly atLeast: number; readonly isAll: boolean } {
  return { atLeast: done === all ? all : done - (done % 5), isAll: done === all }
}

/** Milliseconds in which an opening that two officers began is carried through; afterwards it is begun anew. */
export const unsealingLasts = 20 * 60_000

/** Milliseconds in which what was sealed to a key can be read out of it, to show that it opens. */
export const challengeLasts = 10 * 60_000

/** The form of an age recipient: what follows is Bech32 (BIP 173). */
export const recipientForm = /^age1[02-9ac-hj-np-z]{58}$/

/** The most that an age file of one half takes, in characters. */
export const longestShare = 2000
