/** A receipt that went out, by the number of its line in the trace. */
export interface Receipt {
  readonly line: number
  /** Whether all that the database had written by then had reached the disk, and something had been written for it. */
  readonly isOnDisk: boolean
}

const wal = /<[^>]*\.(?:db|sqlite)-wal>/
const writesLog = /\b(?:pwrite64|write|pwritev)\(/
const syncs = /\b(?:fsync|fdatasync)\(/
const answers = /\b(?:write|writev|sendto|sendmsg)\(\d+<(?:TCP|socket)/
const isReceipt = (line: string) => answers.test(line) && line.includes('HTTP/1.1 303') && /application\/receipt/i.test(line)

/**
 * The receipts in a trace of `strace -f -yy`, and whether each came after an fsync or fdatasync of SQLite's write-ahead log that followed the last write to it.
 * A call that another thread's line cut in two counts where it ended.
 */
export function receiptsIn(trace: string): Receipt[] {
  const receipts: Receipt[] = []
  const unfinished = new Map<string, string>()
  let state: 'nothing-new' | 'written' | 'on-disk' = 'nothing-new'
  for (const [index, raw] of trace.split('\n').entries()) {
    const thread = /^\d+/.exec(raw)?.[0] ?? ''
    if (raw.includes('<unfinished ...>')) { unfinished.set(thread, raw); if (!isReceipt(raw)) continue }
    const line = raw.includes(' resumed>') ? `${unfinished.get(thread) ?? ''}${raw}` : raw
    if (raw.includes(' resumed>') && isReceipt(line)) continue // counted where it began
    if (isReceipt(line)) {
      receipts.push({ line: index + 1, isOnDisk: state === 'on-disk' })
      continue
    }
    if (wal.test(line) && writesLog.test(line)) state = 'written'
    else if (wal.test(line) && syncs.test(line) && state === 'written' && / = 0$/.test(line)) state = 'on-disk'
  }
  return receipts
}
