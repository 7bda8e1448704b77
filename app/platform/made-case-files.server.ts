import type { Database } from '#db/database.server'
import type { AppContext } from './app-context.server'
import { PassingFile } from './passing-file.server'

export const caseFileParts = ['case', 'names', 'notes'] as const
export type CaseFilePart = (typeof caseFileParts)[number]

/** Whose file it is: nobody else's is ever handed out. */
export interface FileOwner {
  readonly actorId: string
  readonly recruitmentId: string
  readonly part: CaseFilePart | 'applicant'
}

export type MadeFile =
  | { readonly kind: 'making'; readonly percent: number }
  | { readonly kind: 'ready'; readonly name: string; readonly manifest: string; readonly bytes: number; readonly until: Date }
  | { readonly kind: 'failed' }

interface Kept {
  state: MadeFile
  readonly file: PassingFile
  readonly done: Promise<void>
}

const keptMinutes = 15
const milliseconds = keptMinutes * 60_000

/** In this process's memory alone, beside the database that the files were made of. */
const files = new WeakMap<Database, Map<string, Kept>>()
type Here = Pick<AppContext, 'db' | 'clock' | 'log'>

const keyOf = ({ actorId, recruitmentId, part }: FileOwner) => `${actorId} ${recruitmentId} ${part}`

function filesOf({ db }: Here): Map<string, Kept> {
  const known = files.get(db) ?? new Map<string, Kept>()
  files.set(db, known)
  return known
}

function find(here: Here, owner: FileOwner): Kept | undefined {
  const kept = filesOf(here).get(keyOf(owner))
  if (kept?.state.kind !== 'ready' || kept.state.until > here.clock.now()) return kept
  void forget(here, owner)
  return undefined
}

/** How it stands with somebody's file; null when there is none. */
export const madeFile = (here: Here, owner: FileOwner): MadeFile | null => find(here, owner)?.state ?? null

export interface Making {
  write(bytes: Uint8Array): Promise<void>
  progress(percent: number): void
}

/**
 * Begins to make a file beside everything else, unless one is being made or lies ready: a second click makes no second one.
 * @param make writes it; what comes back is its name and its manifest's hash
 */
export async function beginFile(here: Here, owner: FileOwner, make: (making: Making) => Promise<{ name: string; manifest: string }>): Promise<void> {
  const before = find(here, owner)
  if (before && before.state.kind !== 'failed') return
  if (before) await forget(here, owner)
  const known = filesOf(here)
  const file = await PassingFile.make()
  if (known.has(keyOf(owner))) return file.destroy() // two clicks at once
  const kept: Kept = { state: { kind: 'making', percent: 0 }, file, done: Promise.resolve().then(() => finish(here, owner, make)) }
  known.set(keyOf(owner), kept)
}

async function finish(here: Here, owner: FileOwner, make: (making: Making) => Promise<{ name: string; manifest: string }>): Promise<void> {
  const kept = filesOf(here).get(keyOf(owner))
  if (!kept) return
  try {
    const made = await make({ write: (bytes) => kept.file.write(bytes), progress: (percent) => { kept.state = { kind: 'making', percent } } })
    await kept.file.end()
    kept.state = { kind: 'ready', ...made, bytes: kept.file.size, until: new Date(here.clock.now().getTime() + milliseconds) }
    setTimeout(() => { void forget(here, owner, kept) }, milliseconds).unref()
  } catch (error) {
    here.log.incident('making-a-case-file', error)
    kept.state = { kind: 'failed' }
    await kept.file.destroy()
  }
}

/** When nothing is being made for this owner any more. */
export async function fileSettled(here: Here, owner: FileOwner): Promise<void> {
  await filesOf(here).get(keyOf(owner))?.done
}

/** The file, which is destroyed once it was read to its end; one that was broken off lies there until its time is over. */
export function takeFile(here: Here, owner: FileOwner): { readonly name: string; readonly bytes: number; readonly content: ReadableStream<Uint8Array> } | null {
  const kept = find(here, owner)
  if (kept?.state.kind !== 'ready') return null
  const { name, bytes } = kept.state
  const pieces = kept.file.read()
  const content = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const next = await pieces.next()
      if (!next.done) return stream.enqueue(next.value)
      await forget(here, owner, kept)
      stream.close()
    },
    async cancel() { await pieces.return(undefined) },
  })
  return { name, bytes, content }
}

/** Puts a file that was made at once in the place of the one that this owner had. */
export async function replaceFile(here: Here, owner: FileOwner, { bytes, ...made }: { name: string; manifest: string; bytes: Uint8Array }): Promise<void> {
  await filesOf(here).get(keyOf(owner))?.done
  await forget(here, owner)
  await beginFile(here, owner, async ({ write }) => { await write(bytes); return made })
  await fileSettled(here, owner)
}

async function forget(here: Here, owner: FileOwner, only?: Kept): Promise<void> {
  const known = filesOf(here)
  const kept = known.get(keyOf(owner))
  if (!kept || (only && kept !== only)) return
  known.delete(keyOf(owner))
  await kept.file.destroy()
}
