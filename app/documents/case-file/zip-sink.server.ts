import { Zip, ZipDeflate } from 'fflate'
import type { CaseSink } from './pack.server'

/**
 * A ZIP that is handed on while it is made: one file at a time is in memory. The times in it are those of the documents, in UTC whatever the
 * machine's zone (the format has none).
 * @param write takes the next bytes, in order
 */
export function zipSink(write: (bytes: Uint8Array) => Promise<void>): CaseSink {
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  const handOn = async () => {
    for (const chunk of made.splice(0)) await write(chunk)
  }
  return {
    async file(path, bytes, date) {
      const entry = new ZipDeflate(path, { level: 6 })
      entry.mtime = asWritten(date)
      zip.add(entry)
      entry.push(bytes, true)
      await handOn()
    },
    async end() {
      zip.end()
      await handOn()
    },
  }
}

/** An instant whose parts in the machine's own zone are those in UTC: the library writes the former. Not before 1980, when the format begins. */
function asWritten(date: Date): Date {
  const at = new Date(Math.max(date.getTime(), Date.UTC(1980, 0, 2)))
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds())
}
