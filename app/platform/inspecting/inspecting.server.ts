import type { DocumentType, FileRefusal } from '~/domain/recruitment/documents'
import { ok, refused, type Result } from '~/domain/result'
import { inspectFile, type InspectedFile } from '~/inspection/inspect-file.server'
import { openThread, ThreadBrokenError } from '../thread.server'

/** Looks into files that come from outside (`inspectFile`). */
export interface Inspecting {
  file(bytes: Buffer): Promise<Result<InspectedFile, FileRefusal>>
  close(): Promise<void>
}

/** What comes back over the border of a thread: bytes of no class. */
export type Inspected = Result<{ readonly type: DocumentType; readonly content: Uint8Array }, FileRefusal>

/** Where nobody else waits: a test. */
export const inspectingHere: Inspecting = { file: inspectFile, close: async () => undefined }

/** The largest file that is taken needs a second or two, and some hundred megabytes. */
const limits = { patience: 20_000, megabytes: 768 }

/**
 * In a thread of its own, one file after the other: meanwhile the server answers others, and a file by which the reading never ends or runs out of memory
 * takes down the thread and not the server. Such a file is refused as damaged.
 * @param program the built inspection-thread
 * @param onBroken told of each file by which the thread broke down: were it every one, the thread itself would be at fault
 */
export function threadedInspecting(program: string, onBroken: (error: ThreadBrokenError) => void, { patience, megabytes } = limits): Inspecting {
  const { ask, end } = openThread<Uint8Array, Inspected>(program, { patience, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  let last: Promise<unknown> = Promise.resolve()

  async function inspect(bytes: Buffer): Promise<Result<InspectedFile, FileRefusal>> {
    try {
      const done = await ask(bytes)
      return done.ok ? ok({ type: done.value.type, content: Buffer.from(done.value.content.buffer, done.value.content.byteOffset, done.value.content.length) }) : done
    } catch (error) {
      if (!(error instanceof ThreadBrokenError)) throw error
      onBroken(error)
      return refused('damaged')
    }
  }

  return {
    file(bytes) {
      const turn = last.then(() => inspect(bytes))
      last = turn.catch(() => undefined) // told to whoever asked
      return turn
    },
    close: end,
  }
}
