import type { Queries } from '#db/database.server'
import { everyCheckpoint, type KeptCheckpoint } from '#db/stores/checkpoints'
import { compareLog } from '#db/stores/compare-log'
import { verifyLog, type LogVerdict } from '#db/stores/verify-log'
import { checkpointIn, type CheckpointFault, type PublicLogKey } from '~/platform/log-key.server'

/** How a checkpoint and the log stand to each other: `shorter` is a log of fewer events than the checkpoint says, `differs` one of another root at that place. */
export type CheckpointVerdict = CheckpointFault | 'fits' | 'shorter' | 'differs'

export interface ComparedCheckpoint {
  readonly verdict: CheckpointVerdict
  /** Of the checkpoint, where it could be read. */
  readonly size: number | null
  readonly time: Date | null
}

export interface LogCheck extends Pick<LogVerdict, 'events' | 'root' | 'erased' | 'fault' | 'foundAt'> {
  readonly kept: {
    readonly count: number
    /** The first stored checkpoint that does not fit, and the last place where the log still fitted one. */
    readonly first: (ComparedCheckpoint & { readonly fitsUntil: number }) | null
  }
  /** The checkpoint that was handed in; null when none was. */
  readonly against: ComparedCheckpoint | null
}

export interface ToCheck {
  readonly key: PublicLogKey
  /** The text of a checkpoint that was kept elsewhere. */
  readonly against?: string
  /** A root or an old head that stands in a protocol. */
  readonly fingerprint?: string
}

export const isWhole = ({ fault, kept, against, foundAt }: LogCheck, { fingerprint }: Pick<ToCheck, 'fingerprint'> = {}): boolean =>
  fault === null && kept.first === null && (against === null || against.verdict === 'fits') && (fingerprint === undefined || foundAt !== null)

/** Reads the whole log, holds it against every stored checkpoint and against one from outside. */
export async function checkLog(queries: Queries, { key, against, fingerprint }: ToCheck): Promise<LogCheck> {
  const kept = await everyCheckpoint(queries)
  const given = against === undefined ? null : checkpointIn(against, key)
  const sizes = [...kept.map(({ size }) => size), ...(typeof given === 'object' && given ? [given.size] : [])]
  const walked = await verifyLog(queries, { sizes, ...(fingerprint !== undefined && { fingerprint }) })
  const { events, root, erased, fault, foundAt } = walked
  return {
    events, root, erased, fault, foundAt,
    kept: { count: kept.length, first: firstThatDiffers(walked, kept, key) },
    against: against === undefined ? null : await held(queries, walked, { text: against, key }),
  }
}

/** The checkpoint against the log: by the leaves that were just read, and by a consistency proof over what the log keeps of its tree. */
async function held(queries: Queries, walked: LogVerdict, { text, key }: { text: string; key: PublicLogKey }): Promise<ComparedCheckpoint> {
  const byLeaves = againstLeaves(walked, text, key)
  if (byLeaves.verdict !== 'fits' || walked.fault !== null) return byLeaves
  return compareCheckpoint(queries, { text, key })
}

function againstLeaves({ events, rootsAt }: LogVerdict, text: string, key: PublicLogKey): ComparedCheckpoint {
  const note = checkpointIn(text, key)
  if (typeof note === 'string') return { verdict: note, size: null, time: null }
  const { size, time, root } = note
  const verdict = size > events ? 'shorter' : rootsAt.get(size) === Buffer.from(root).toString('hex') ? 'fits' : 'differs'
  return { verdict, size, time }
}

/** The same by the stored subtrees alone, without reading the log. */
export async function compareCheckpoint(queries: Queries, { text, key }: { text: string; key: PublicLogKey }): Promise<ComparedCheckpoint> {
  const note = checkpointIn(text, key)
  if (typeof note === 'string') return { verdict: note, size: null, time: null }
  return { verdict: await compareLog(queries, note), size: note.size, time: note.time }
}

function firstThatDiffers(walked: LogVerdict, kept: readonly KeptCheckpoint[], key: PublicLogKey): LogCheck['kept']['first'] {
  let fitsUntil = 0
  for (const { note, size } of kept) {
    const compared = againstLeaves(walked, note, key)
    if (compared.verdict !== 'fits') return { ...compared, size: compared.size ?? size, fitsUntil }
    fitsUntil = size
  }
  return null
}
