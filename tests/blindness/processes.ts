import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { noteConnections } from './connections'
import { doJob, type Done, type Job, type Means } from './jobs'

/** The first word after the command, in a process that does jobs for another. */
export const helperWord = '--as-helper'

type Asked = { readonly job: Job; readonly means: Omit<Means, 'folders'> }
type Answered = { readonly done: Done } | { readonly error: string }

export interface Processes {
  run(job: Job, means: Asked['means']): Promise<Done>
  close(): void
}

/** So many processes that do jobs in the order in which they are handed in, each with a folder of its own for temporary files. */
export function openProcesses(howMany: number, { temporary, say }: { temporary: string; say(line: string): void }): Processes {
  const idle: ChildProcess[] = []
  const all: ChildProcess[] = []
  const waiting: ((helper: ChildProcess) => void)[] = []
  const free = (helper: ChildProcess) => { const next = waiting.shift(); if (next) next(helper); else idle.push(helper) }
  for (let number = 1; number <= howMany; number += 1) {
    const folder = join(temporary, `helper-${number}`)
    mkdirSync(folder, { recursive: true })
    const helper = fork(process.argv[1] ?? '', [helperWord, folder], { env: { ...process.env, TMPDIR: folder, SQLITE_TMPDIR: folder }, serialization: 'advanced' })
    all.push(helper)
    free(helper)
  }
  return {
    async run(job, means) {
      const helper = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => { waiting.push(resolve) }))
      const started = Date.now()
      const done = await ask(helper, { job, means })
      say(`${nameOf(job)}: ${done.tally.requests} requests, ${((Date.now() - started) / 1000).toFixed(0)} s${done.tally.findings.length > 0 ? `, ${done.tally.findings.length} findings` : ''}`)
      for (const { kind, stage, where, what } of done.tally.findings.slice(0, 3)) say(`  ${kind}  ${stage}  ${where.en}: ${what.en}`)
      free(helper)
      return done
    },
    close() { for (const helper of all) helper.kill() },
  }
}

function ask(helper: ChildProcess, asked: Asked): Promise<Done> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => { reject(new Error(`a process of the proof ended by itself (${code})`)) }
    helper.once('exit', gone)
    helper.once('message', (answered: Answered) => {
      helper.off('exit', gone)
      if ('done' in answered) resolve(answered.done)
      else reject(new Error(answered.error))
    })
    helper.send(asked)
  })
}

function nameOf(job: Job): string {
  if (job.kind === 'times') return 'times'
  if (job.kind === 'trees') return `browser, ${job.stage}`
  const who = job.kind === 'alone' ? job.custody : job.kind === 'named' ? Object.entries(job.besides).map((pair) => pair.join(' + ')).join(', ') : `settings ${JSON.stringify(job.choice)}`
  return `${who}: ${job.stages.join(', ')}`
}

/** What a process does that was started to do jobs. It ends with the one that started it. */
export function helpOut(): void {
  noteConnections()
  const folder = process.argv[3] ?? ''
  process.on('message', ({ job, means }: Asked) => {
    doJob(job, { ...means, folders: [folder].filter(Boolean) }).then(
      (done) => process.send?.({ done } satisfies Answered),
      (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answered),
    )
  })
  process.on('disconnect', () => { process.exit() })
}
