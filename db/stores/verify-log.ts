import { setImmediate as othersTurn } from 'node:timers/promises'
import { gt, lt, sql } from 'drizzle-orm'
import { append, emptyTree, isSame, leafHash, rootOf, type Frontier } from '../../app/domain/audit/merkle-tree'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { auditEvents } from '../schema/audit'
import { sha256 } from '../sha256'
import { commitmentOf } from './audit'

/**
 * What does not fit: an event that is not there, one that was put in before the first, one that says something else than was committed to,
 * hashes of the tree that do not follow from the leaves, the chain of an old log, and a log that is not a tree yet.
 */
export const logFaults = ['missing', 'inserted', 'changed', 'tree', 'chain', 'not-a-tree'] as const
export type LogFault = (typeof logFaults)[number]

export interface LogVerdict {
  /** How many events fit, from the first on. */
  readonly events: number
  /** The tree's root over these, hex. */
  readonly root: string
  /** Of how many the content has been erased: their commitments stand. */
  readonly erased: number
  readonly fault: { readonly sequence: number; readonly kind: LogFault } | null
  /** The roots over the first so many events, hex, for the sizes that were asked for and that the log has. */
  readonly rootsAt: ReadonlyMap<number, string>
  /** After which event the fingerprint that was sought was the log's; null when it never was, or none was sought. */
  readonly foundAt: number | null
}

export interface WhatToFind {
  readonly sizes?: readonly number[]
  /** A root, or a head of the chain that the log was before it was a tree: hex. */
  readonly fingerprint?: string
}

type Row = typeof auditEvents.$inferSelect

interface Walked {
  readonly frontier: Frontier
  /** The chain over the commitments so far: SHA-256 of what it was and the commitment. */
  readonly chain: Uint8Array
  readonly erased: number
}

/** Some hundredths of a second are reckoned at a time; whoever else waits for the server comes in between. */
const page = 500
const genesis = new Uint8Array(32)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Walks the log from the first event and makes its tree anew. Reads everything; asks for nothing but the rows. */
export async function verifyLog(queries: Queries, { sizes = [], fingerprint }: WhatToFind = {}): Promise<LogVerdict> {
  const wanted = new Set(sizes)
  const rootsAt = new Map<number, string>()
  let walked: Walked = { frontier: emptyTree, chain: genesis, erased: 0 }
  let foundAt: number | null = null
  const note = () => {
    const { size } = walked.frontier
    if (wanted.has(size)) rootsAt.set(size, hex(rootOf(sha256, walked.frontier)))
    if (fingerprint !== undefined && (hex(walked.chain) === fingerprint || hex(rootOf(sha256, walked.frontier)) === fingerprint)) foundAt ??= size
  }
  const ending = (fault: LogVerdict['fault']): LogVerdict => ({ events: walked.frontier.size, root: hex(rootOf(sha256, walked.frontier)), erased: walked.erased, fault, rootsAt, foundAt })

  note()
  if (await queries.$count(auditEvents, lt(auditEvents.sequence, 1)) > 0) return ending({ sequence: 0, kind: 'inserted' })
  for (;;) {
    const rows = await nextRows(queries, walked.frontier.size)
    for (const row of rows) {
      const next = onward(walked, row)
      if ('fault' in next) return ending(next.fault)
      walked = next
      note()
    }
    if (rows.length < page) return ending(null)
    await othersTurn()
  }
}

function nextRows(queries: Queries, after: number): Promise<Row[]> {
  const statement = prepared(queries, 'audit-walk', (name) => queries.select().from(auditEvents).where(gt(auditEvents.sequence, sql.placeholder('after'))).orderBy(auditEvents.sequence).limit(page).prepare(name))
  return statement.execute({ after })
}

/** One event further, or why not. */
function onward({ frontier, chain, erased }: Walked, row: Row): Walked | { fault: NonNullable<LogVerdict['fault']> } {
  const sequence = frontier.size + 1
  const fault = (kind: LogFault) => ({ fault: { sequence, kind } })
  if (row.sequence !== sequence) return fault('missing')
  if (!row.commitment || !row.subtrees) return fault('not-a-tree')
  if (!saysWhatWasCommitted(row, row.commitment)) return fault('changed')

  const { frontier: grown, completed } = append(sha256, frontier, leafHash(sha256, row.commitment))
  if (!isSame(Buffer.concat(completed), row.subtrees)) return fault('tree')
  const linked = sha256(chain, row.commitment)
  if (!fitsOldChain(row, linked, chain)) return fault('chain')
  return { frontier: grown, chain: linked, erased: erased + Number(isErased(row)) }
}

const isErased = ({ salt }: Row) => salt === ''
const saysWhatWasCommitted = (row: Row, commitment: Buffer) => isErased(row) || isSame(commitmentOf(row), commitment)

/** Of an old log every row has the chain's hash, and the event by which it became a tree has the last one. */
function fitsOldChain({ hash, action, details }: Row, linked: Uint8Array, before: Uint8Array): boolean {
  if (hash !== '' && hash !== hex(linked)) return false
  return action !== 'log-became-tree' || details.head === hex(before)
}
