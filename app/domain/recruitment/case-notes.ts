import type { Phase } from './phases'

export const noteSides = ['hr', 'chair'] as const
export type NoteSide = (typeof noteSides)[number]

/** In characters. */
export const longestCaseNote = 4000

/** From when on HR and the chair read each other's notes: before, one that names somebody, or says how many telephoned, would reach who judges. */
const bothRead: readonly Phase[] = ['unsealed', 'concluded']

/** Whether somebody on one side reads a note of the other. */
export function readsNote(reader: NoteSide, writer: NoteSide, phase: Phase): boolean {
  return reader === writer || bothRead.includes(phase)
}

/** Whether names may not stand in a note yet, so that the writer is told of what looks like one. */
export const isBeforeNames = (phase: Phase): boolean => !bothRead.includes(phase) && phase !== 'cancelled'
