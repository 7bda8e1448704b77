import { checkpointOf, newestCheckpoints } from '#db/stores/checkpoints'
import { everyLogLine, logLines } from '#db/stores/log-lines'
import { logSize, proofOfEvent, rootAt } from '#db/stores/log-tree'
import { theOrganisation, type Organisation } from '#db/stores/organisations'
import { originOf } from '~/domain/audit/checkpoint'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { logKeyOf } from '~/platform/log-key.server'

export interface CheckpointsPage {
  readonly size: number
  /** Hex. */
  readonly root: string
  /** The public key, as those who check are handed it. */
  readonly key: string
  /** Where checkpoints are mailed, or ''. */
  readonly mailedTo: string
  readonly kept: readonly { readonly id: string; readonly madeAt: Date; readonly size: number; readonly isMailWaiting: boolean }[]
}

const shown = 30

/** How the log stands and what was said of it, for auditors alone. */
export async function loadCheckpoints(app: AppContext, actor: Actor): Promise<Result<CheckpointsPage, 'not-found'>> {
  const organisation = await auditedBy(app, actor)
  if (!organisation) return refused('not-found')
  const { read } = app.db
  const size = await logSize(read)
  return ok({
    size,
    root: Buffer.from(await rootAt(read, size)).toString('hex'),
    key: logKeyOf(app.keys.logSigningKey, originOf(organisation.id)).verifier,
    mailedTo: organisation.settings.checkpointEmail,
    kept: (await newestCheckpoints(read, shown)).map(({ id, madeAt, size: of, mailDue }) => ({ id, madeAt, size: of, isMailWaiting: mailDue !== null })),
  })
}

export interface AuditFile {
  readonly name: string
  readonly text: string
}

/** A checkpoint as its file. It says how many events there are and nothing of anybody: fetching it is no event. */
export async function loadCheckpointFile(app: AppContext, actor: Actor, id: string): Promise<Result<AuditFile, 'not-found'>> {
  const kept = (await auditedBy(app, actor)) && (await checkpointOf(app.db.read, id))
  return kept ? ok({ name: `checkpoint-${kept.madeAt.toISOString().slice(0, 10)}-${kept.size}.txt`, text: kept.note }) : refused('not-found')
}

/** The log as lines of JSON, page by page; the use-case has written down that it is taken out. What comes meanwhile is not in it. */
export async function loadLogFile(app: AppContext, actor: Actor): Promise<Result<ReadableStream<Uint8Array>, 'not-found'>> {
  const organisation = await auditedBy(app, actor)
  if (!organisation) return refused('not-found')
  const size = await logSize(app.db.read)
  const origin = originOf(organisation.id)
  const lines = everyLogLine(app.db.read, size)
  const encoder = new TextEncoder()
  return ok(new ReadableStream({
    start(stream) {
      stream.enqueue(encoder.encode(`${JSON.stringify({ format: 'uset-audit-log/1', origin, events: size, key: logKeyOf(app.keys.logSigningKey, origin).verifier })}\n`))
    },
    async pull(stream) {
      const next = await lines.next()
      if (next.done) stream.close()
      else stream.enqueue(encoder.encode(next.value.map((line) => `${line}\n`).join('')))
    },
    async cancel() { await lines.return(undefined) },
  }))
}

/** That one event is in the log of the newest checkpoint: its line, the proof of RFC 9162 and the checkpoint, in a file that checks by itself. */
export async function loadEventProof(app: AppContext, actor: Actor, sequence: number): Promise<Result<AuditFile, 'not-found'>> {
  const organisation = await auditedBy(app, actor)
  const [checkpoint] = organisation ? await newestCheckpoints(app.db.read, 1) : []
  if (!checkpoint || !Number.isInteger(sequence) || sequence < 1 || sequence > checkpoint.size) return refused('not-found')
  const [line = ''] = await logLines(app.db.read, { from: sequence, to: sequence })
  const proof = await proofOfEvent(app.db.read, { sequence, size: checkpoint.size })
  const rest = JSON.stringify({ size: checkpoint.size, proof: proof.map((hash) => Buffer.from(hash).toString('hex')), checkpoint: checkpoint.note })
  return ok({ name: `event-${sequence}.json`, text: `{"format":"uset-audit-proof/1","line":${line},${rest.slice(1)}\n` })
}

async function auditedBy(app: AppContext, actor: Actor): Promise<Organisation | null> {
  return actor.roles.includes('auditor') ? theOrganisation(app.db.read) : null
}
