import { Worker } from 'node:worker_threads'
import { remembered, type RankingAsked, type Reports, type WholeRanking } from './reports.server'

export interface ThreadQuestion {
  readonly id: number
  readonly asked: RankingAsked
}

export type ThreadAnswer = { readonly id: number } & ({ readonly report: WholeRanking } | { readonly failed: string })

interface Waiting {
  resolve(report: WholeRanking): void
  reject(error: Error): void
}

interface Thread {
  ask(asked: RankingAsked): Promise<WholeRanking>
  end(): Promise<unknown>
}

/** What a report of the largest field takes many times over; a thread that is silent so long is ended. */
const patience = 60_000

/**
 * Reports out of a thread of its own, so that no page waits for one but the page that shows it. The thread begins with the first
 * report and keeps no process alive; if it breaks down, those who waited are told and the next one begins anew.
 * @param program the built report-thread
 */
export function threadedReports(program: string, databaseUrl: string): Reports {
  let thread: Thread | null = null
  const start = () => beginThread(new Worker(program, { workerData: { databaseUrl } }), () => { thread = null })
  return remembered((asked) => (thread ??= start()).ask(asked), async () => { await thread?.end() })
}

function beginThread(worker: Worker, onEnd: () => void): Thread {
  const waiting = new Map<number, Waiting>()
  let next = 0
  let timer: NodeJS.Timeout | undefined

  const failAll = (error: Error) => {
    onEnd()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    watch()
  }
  /** The time runs anew from each answer, since reports wait for one another. */
  function watch() {
    clearTimeout(timer)
    if (waiting.size === 0) return worker.unref()
    worker.ref()
    timer = setTimeout(() => {
      failAll(new Error('a report took too long'))
      void worker.terminate()
    }, patience)
  }

  worker.on('message', (answer: ThreadAnswer) => { // as report-thread.ts writes it
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    watch()
    if ('report' in answer) one?.resolve(answer.report)
    else one?.reject(new Error(`a report failed: ${answer.failed}`))
  })
  worker.on('error', failAll)
  worker.on('exit', () => { failAll(new Error('the reports\' thread has ended')) })
  worker.unref()

  return {
    ask: (asked) => new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, asked } satisfies ThreadQuestion)
      watch()
    }),
    end: () => worker.terminate(),
  }
}
