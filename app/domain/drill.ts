import { noNeeds, type Identity } from './identity'

// A rehearsal of the opening, over people that there are not.

const madeUp = (name: string, index: number): Identity => ({ name: `Øvelse ${name}`, email: `oevelse-${index + 1}@example.dk`, phone: '00000000', ...noNeeds })

/** The applicants of a drill, by number; their names say what they are. */
export const madeUpApplicants: readonly Identity[] = ['Et', 'To', 'Tre'].map(madeUp)

/** Which of them are on the made-up list: the one who is not is there to stay shut. */
export const isOnMadeUpList = (index: number): boolean => index < 2

const day = 86_400_000
/** Days after which the last drill is too long ago: a month. */
const drillDays = 31

/** Milliseconds in which a drill is carried through; afterwards another is begun. */
export const drillLasts = 60 * 60_000

/** Whether it is time to practise again. */
export function isDrillDue(lastPassed: Date | null, now: Date): boolean {
  return lastPassed === null || now.getTime() - lastPassed.getTime() > drillDays * day
}
