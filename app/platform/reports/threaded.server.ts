import { Worker } from 'node:worker_threads'
import type { BankReport } from '~/domain/scoring/bank-report'
import { remembered, type BankAsked, type RankingAsked, type Reports, type WholeRanking } from './reports.server'

export type Asked = { readonly of: 'ranking'; readonly asked: RankingAsked } | { readonly of: 'bank'; readonly asked: BankAsked }

export type ThreadQuestion = { readonly id: number } & Asked

type Report = WholeRanking | BankReport

export type ThreadAnswer = { readonly id: number } & ({ readonly report: Report } | { readonly failed: string })

interface Waiting {
  resolve(report: Report): void
  reject(error: Error): void
}

interface Thread {
  ask(asked: Asked): Promise<Report>
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
  const ask = (asked: Asked) => (thread ??= start()).ask(asked)
  return remembered({
    ranking: async (asked) => await ask({ of: 'ranking', asked }) as WholeRanking, // report-thread.ts answers each with its own report
    bank: async (asked) => await ask({ of: 'bank', asked }) as BankReport,
  }, async () => { await thread?.end() })
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
      worker.postMessage({ id, ...asked } satisfies ThreadQuestion)
      watch()
    }),
    end: () => worker.terminate(),
  }
}
