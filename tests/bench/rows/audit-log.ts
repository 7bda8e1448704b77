import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/database.server'
import { insertOrganisation, startingSettings } from '#db/stores/organisations'
import { record } from '#db/stores/audit'
import { verifyLog } from '#db/stores/verify-log'
import { settableClock } from '~/platform/clock.server'
import { systemRandom } from '~/platform/random.server'
import { rawConnection } from '../field'
import { chainHash, genesis } from '../old-chain'
import { paired, perSecond } from '../paired'
import type { Row } from '../row'

const scribe = { clock: settableClock(new Date(0)), random: systemRandom }
const perRound = 400
const million = 1_000_000
const together = 2000

async function openLog() {
  const folder = mkdtempSync(join(tmpdir(), 'uset-bench-'))
  const file = join(folder, 'log.db')
  const db = await openDatabase(`file:${file}`)
  await db.unitOfWork((tx) => insertOrganisation(tx, { id: 'o', name: 'o', settings: startingSettings, isDemo: false }))
  return { db, file, close: async () => { await db.close(); rmSync(folder, { recursive: true }) } }
}

/** One event in a transaction of its own: the tree against the chain that it replaced, which read the last row and wrote one. */
export const logAppend: Row = {
  id: 'L1',
  what: 'append to the audit log, tree ÷ the old chain by hand (transactions a second, synchronous=FULL)',
  goal: { atLeast: 0.6 },
  async measure() {
    const [ours, old] = [await openLog(), await openLog()]
    await old.db.close()
    const raw = rawConnection(old.file)
    const last = raw.prepare('SELECT sequence, hash FROM audit_events ORDER BY sequence DESC LIMIT 1')
    const event = raw.prepare("INSERT INTO audit_events (sequence, id, organisation_key, recruitment_id, at, actor_id, action, details, salt, hash, commitment, subtrees) VALUES (?, ?, 1, 'r', 0, NULL, 'score-saved', '{}', ?, ?, ?, x'')")
    const append = raw.transaction(() => {
      const tail = last.get() as { sequence: number; hash: string } | undefined // the columns selected above
      const [sequence, id, salt] = [(tail?.sequence ?? 0) + 1, systemRandom.id(), systemRandom.token()]
      const { hash, commitment } = chainHash(tail?.hash ?? genesis, { sequence, id, organisationKey: 1, recruitmentId: 'r', at: new Date(0), actorId: null, action: 'score-saved', details: {}, salt })
      event.run(sequence, id, salt, hash, commitment)
    })
    const ratio = await paired(
      () => perSecond(perRound, () => ours.db.unitOfWork((tx) => record(tx, scribe, { organisationKey: 1, action: 'score-saved', recruitmentId: 'r' }))),
      () => perSecond(perRound, () => { append.immediate() }),
    )
    await ours.close()
    return ratio
  },
}

/** The whole of a log of a million events read and its tree made anew, in seconds; the anchor is one second. */
export const logVerification: Row = {
  id: 'L2',
  what: 'verify-audit of 1,000,000 events (seconds)',
  goal: { atMost: 20 },
  async measure() {
    const log = await openLog()
    for (let written = 0; written < million; written += together) {
      await log.db.unitOfWork(async (tx) => {
        for (let n = 0; n < together; n += 1) await record(tx, scribe, { organisationKey: 1, action: 'score-saved', recruitmentId: systemRandom.id(), actorId: systemRandom.id(), details: { assignment: systemRandom.id(), revision: n } })
      })
    }
    const took: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now()
      const { events, fault } = await verifyLog(log.db.read)
      if (events !== million || fault !== null) throw new Error('the log is not whole')
      took.push((performance.now() - started) / 1000)
    }
    await log.close()
    const [lowest = 0, median = 0, highest = 0] = took.sort((a, b) => a - b)
    return { median, lowest, highest, ours: median, anchor: 1 }
  },
}
