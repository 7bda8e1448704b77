/** The two ways through a reviewer's answers: question by question, or through what the reviewer marked to be read again. */
export const walks = ['question', 'marked'] as const
export type Walk = (typeof walks)[number]

/** Where an answer stands in a reviewer's own order: question by question, then position by position. */
export interface Stop {
  readonly questionNumber: number
  readonly position: number
}

/** Where one is among stops in order: how many lie before or here, and the next one on each side. The stop itself need not be among them. */
export function between<S extends Stop>(stops: readonly S[], here: Stop): { readonly place: number; readonly before: S | null; readonly after: S | null } {
  const isBefore = (one: Stop) => one.questionNumber < here.questionNumber || (one.questionNumber === here.questionNumber && one.position < here.position)
  const isHere = (one: Stop) => one.questionNumber === here.questionNumber && one.position === here.position
  const before = stops.filter(isBefore)
  const after = stops.filter((one) => !isBefore(one) && !isHere(one))
  return { place: stops.length - after.length, before: before.at(-1) ?? null, after: after[0] ?? null }
}

/** The items after one, then those before it: where to look for what is left when the end is reached. */
export function onwardFrom<T>(items: readonly T[], isHere: (item: T) => boolean): T[] {
  const at = items.findIndex(isHere)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
}
