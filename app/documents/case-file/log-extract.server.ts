import type { Queries } from '#db/database.server'
import { caseEvents, type CaseEvent } from '#db/stores/case-file'
import { logLines } from '#db/stores/log-lines'
import { logSize, proofOfEvent, rootAt } from '#db/stores/log-tree'
import { originOf } from '~/domain/audit/checkpoint'
import { essentialSteps, stepsWithoutContent } from '~/domain/case-file/essential-steps'
import type { AppContext } from '~/platform/app-context.server'
import { logKeyOf } from '~/platform/log-key.server'

export interface LogExtract {
  readonly events: readonly CaseEvent[]
  /** The first says what the others are of. */
  readonly lines: readonly string[]
  /** A signed note of this very moment: an auditor can hold it against the log, and whoever kept a later one too. */
  readonly checkpoint: string
}

/** The essential steps as the log holds them, each with the proof that it is in the log of the checkpoint (RFC 9162, 2.1.3). */
export async function logExtract({ keys, clock }: Pick<AppContext, 'keys' | 'clock'>, queries: Queries, { recruitmentId, organisationId }: { recruitmentId: string; organisationId: string }): Promise<LogExtract> {
  const size = await logSize(queries)
  const events = await caseEvents(queries, { recruitmentId, actions: essentialSteps, size })
  const lines = [JSON.stringify({ format: 'uset-case-log/1', size, events: events.length })]
  for (const { sequence, action } of events) {
    const [line = ''] = await logLines(queries, { from: sequence, to: sequence })
    const proof = (await proofOfEvent(queries, { sequence, size })).map((hash) => Buffer.from(hash).toString('hex'))
    lines.push(`{"line":${isShut(action) ? placeAlone(line) : line},"proof":${JSON.stringify(proof)}}`)
  }
  const checkpoint = logKeyOf(keys.logSigningKey, originOf(organisationId)).sign({ size, root: await rootAt(queries, size), time: clock.now() })
  return { events, lines, checkpoint }
}

const isShut = (action: string) => stepsWithoutContent.some((step) => step === action)

function placeAlone(line: string): string {
  const { sequence, commitment } = JSON.parse(line) as { sequence: number; commitment: string } // a line that was written just before
  return JSON.stringify({ sequence, commitment })
}
