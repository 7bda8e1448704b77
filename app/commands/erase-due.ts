import { dueRecruitments, eraseDue } from '../use-cases/erase-due.server'
import { replayTombstones } from '../use-cases/replay-tombstones.server'
import { sumOf } from '~/domain/retention/certificate'
import { keepTombstones, tombstoneFolders, tombstonesIn } from '~/platform/backup/tombstone-files.server'
import { readEnvironment } from '~/platform/environment.server'
import { openApp } from '~/platform/open-app.server'
import { sweepDatabase } from '#db/sweep.server'
import { readOptions } from './options'

const options = { 'dry-run': { type: 'boolean' }, sweep: { type: 'boolean' }, demo: { type: 'boolean' } } as const

/**
 * `npm run erase-due`: erases what is due (the server does so by itself every half minute), then sweeps the file. `--dry-run` says what would go and what is
 * kept by a hold; `--sweep` sweeps although nothing went. Exit codes: 0 done, 1 not done.
 */
async function run(): Promise<void> {
  process.umask(0o077)
  const given = readOptions(options)
  if (!given.ok) throw new Error(given.refusal)
  const environment = readEnvironment(process.env)
  const app = await openApp(environment)
  try {
    if (given.value['dry-run']) return await tell(app)
    const again = await replayTombstones(app, tombstonesIn(tombstoneFolders(app)))
    const certificates = await eraseDue(app)
    await keepTombstones(app)
    for (const { recruitmentId, id, keys, rows } of certificates) say(`Erased / slettet:  ${recruitmentId}  ${sumOf(keys)} keys / nøgler, ${sumOf(rows)} rows / rækker, certificate / bevis ${id}`)
    say(`${certificates.length} erased / slettet${again > 0 ? `, ${again} again / igen` : ''}.`)
    if (certificates.length + again === 0 && !given.value.sweep) return
    const swept = await sweepDatabase(environment.databaseUrl)
    say(`Swept in / ryddet op på ${swept.milliseconds} ms${swept.isWhole ? '' : '; the database was busy, the rest is swept next time / databasen var optaget, resten ryddes næste gang'}.`)
  } finally {
    await app.reports.close()
    await app.db.close()
  }
}

async function tell(app: Awaited<ReturnType<typeof openApp>>): Promise<void> {
  const now = app.clock.now().getTime()
  for (const { recruitment, step, dueAt, isHeld } of await dueRecruitments(app)) {
    const when = isHeld ? 'held / standset' : dueAt.getTime() <= now ? 'would go now / ville blive slettet nu' : 'later / senere'
    say(`${dueAt.toISOString().slice(0, 10)}  ${recruitment.id}  ${recruitment.texts.title.da ?? recruitment.texts.title.en ?? ''}  ${step.what === 'recruitment' ? '' : `${step.what}, ${step.outcome}: `}${when}`)
  }
  say('Nothing was erased. / Intet er slettet.')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
