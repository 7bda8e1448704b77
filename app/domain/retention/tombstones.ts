/**
 * What can be erased as a whole. An applicant is two things: the application, and the candidate that the committee read. A withdrawal after the
 * deadline took everything of the application but the row by which its code is known. `identity` is an application's too: name and contact, which may go first.
 */
export const tombstoneKinds = ['application', 'withdrawal', 'candidate', 'recruitment', 'identity'] as const
export type TombstoneKind = (typeof tombstoneKinds)[number]

/** Those that stand in one table, an id once. An identity's stands apart: the rest of its application may follow it. */
export const wholeKinds = ['application', 'withdrawal', 'candidate', 'recruitment'] as const satisfies readonly TombstoneKind[]

/** That something was erased: the random id that it had, and nothing else. */
export interface Tombstone {
  readonly kind: TombstoneKind
  readonly id: string
}

const line = new RegExp(`^(${tombstoneKinds.join('|')}) ([\\w-]{1,64})$`)

/** The tombstones in a file, one a line, `application <id>`; lines that are none (a comment, half a line) are passed over. */
export function readTombstones(text: string): Tombstone[] {
  return text.split(/\r?\n/).flatMap((one) => {
    const [, kind, id] = line.exec(one) ?? []
    const known = tombstoneKinds.find((name) => name === kind)
    return known && id ? [{ kind: known, id }] : []
  })
}

/** The same as a file, sorted, each once: the order of the lines says nothing of when. */
export function writeTombstones(stones: readonly Tombstone[]): string {
  return [...new Set(stones.map(({ kind, id }) => `${kind} ${id}`))].sort().map((one) => `${one}\n`).join('')
}
