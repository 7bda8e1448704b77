/** Shortest and longest interview, in minutes. */
export const interviewMinutes = { least: 10, most: 480 } as const
/** How many interviews are set up one after another in one go. */
export const mostInARow = 12
/** How many are met at once: more than one for a group's exercise. */
export const mostSeats = 12
export const longestPlace = 300
/** Longest word of an applicant that no time fits. */
export const longestWord = 1000

const minute = 60_000

export interface SlotTime {
  readonly startsAt: Date
  readonly minutes: number
}

/** Interviews one after another, each when the one before ends. The moments are of the world's clock: an hour that the summer time adds or takes shifts none of them. */
export function inARow({ startsAt, minutes }: SlotTime, times: number): SlotTime[] {
  return Array.from({ length: times }, (_, index) => ({ startsAt: new Date(startsAt.getTime() + index * minutes * minute), minutes }))
}

export const endOf = ({ startsAt, minutes }: SlotTime): Date => new Date(startsAt.getTime() + minutes * minute)

/** Whether two interviews overlap; one may begin when the other ends. */
export function overlaps(one: SlotTime, other: SlotTime): boolean {
  return one.startsAt < endOf(other) && other.startsAt < endOf(one)
}

/** The lowest seat that nobody has, from 1, or null when all are taken. */
export function freeSeat(seats: number, taken: readonly number[]): number | null {
  return Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.includes(seat)) ?? null
}

export interface Offer {
  readonly isOffered: boolean
  /** Until when applicants choose, and change what they chose; null: not offered yet. */
  readonly chooseUntil: Date | null
}

/** Whether the invited may choose now. */
export function mayChoose({ isOffered, chooseUntil }: Offer, now: Date): boolean {
  return isOffered && chooseUntil !== null && now < chooseUntil
}
