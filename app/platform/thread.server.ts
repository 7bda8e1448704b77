import { setPriority } from 'node:os'
import { isMainThread, parentPort, Worker, type ResourceLimits } from 'node:worker_threads'

interface Question<Asked> {
  readonly id: number
  readonly asked: Asked
}

type Answered<Answer> = { readonly id: number } & ({ readonly answer: Answer } | { readonly failed: string })

interface Waiting<Answer> {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** Work that is done beside everything else. */
export interface Thread<Asked, Answer> {
  /** What is asked and answered is copied over: plain data. @throws Error when the work failed, ThreadBrokenError when the thread broke down */
  ask(asked: Asked): Promise<Answer>
  end(): Promise<void>
}

/** The thread ended, was silent for too long or ran out of memory; the next question begins another. */
export class ThreadBrokenError extends Error {
  override readonly name = 'ThreadBrokenError'
}

interface ThreadWishes {
  /** What stands in the thread's `workerData`. */
  readonly workerData?: unknown
  /** Milliseconds: a thread that is silent so long is ended. By default what the longest work takes many times over. */
  readonly patience?: number
  readonly resourceLimits?: ResourceLimits
}

/**
 * A thread that begins with the first question and keeps no process alive; if it breaks down, those who waited are told and the next question begins another.
 * @param program a built program that calls `answerQuestions`
 */
export function openThread<Asked, Answer>(program: string, { patience = 60_000, ...options }: ThreadWishes = {}): Thread<Asked, Answer> {
  let thread: Thread<Asked, Answer> | null = null
  function start(): Thread<Asked, Answer> {
    const begun = beginThread<Asked, Answer>(new Worker(program, options), { patience, onEnd: () => { if (thread === begun) thread = null } }) // it may end when another has taken its place
    return begun
  }
  return {
    ask: (asked) => (thread ??= start()).ask(asked),
    end: async () => { await thread?.end() },
  }
}

/** Below everybody who waits for a page (nice, -20 to 19). */
const behindPages = 5

/**
 * Answers what a thread is asked; called once, in the thread. On Linux, where a priority is a thread's own, it makes way for the server's where processors are few
 * (setpriority(2): "C library/kernel differences").
 */
export function answerQuestions<Asked, Answer>(work: (asked: Asked) => Promise<Answer>): void {
  if (process.platform === 'linux' && !isMainThread) setPriority(behindPages)
  parentPort?.on('message', ({ id, asked }: Question<Asked>) => {
    void work(asked)
      .then((answer): Answered<Answer> => ({ id, answer }))
      .catch((error: unknown): Answered<Answer> => ({ id, failed: error instanceof Error ? error.message : 'unknown' }))
      .then((answered) => { parentPort?.postMessage(answered) })
  })
}

function beginThread<Asked, Answer>(worker: Worker, { patience, onEnd }: { patience: number; onEnd: () => void }): Thread<Asked, Answer> {
  const waiting = new Map<number, Waiting<Answer>>()
  let next = 0
  let timer: NodeJS.Timeout | undefined

  const failAll = (why: string, cause?: Error) => {
    onEnd()
    const error = new ThreadBrokenError(why, { cause })
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    watch()
  }
  /** The time runs anew from each answer, since questions wait for one another. */
  function watch() {
    clearTimeout(timer)
    if (waiting.size === 0) return worker.unref()
    worker.ref()
    timer = setTimeout(() => {
      failAll('the thread took too long')
      void worker.terminate()
    }, patience)
  }

  worker.on('message', (answered: Answered<Answer>) => { // as answerQuestions writes it
    const one = waiting.get(answered.id)
    waiting.delete(answered.id)
    watch()
    if ('answer' in answered) one?.resolve(answered.answer)
    else one?.reject(new Error(`the thread's work failed: ${answered.failed}`))
  })
  worker.on('error', (error) => { failAll('the thread broke down', error) })
  worker.on('exit', () => { failAll('the thread has ended') })
  worker.unref()

  return {
    ask: (asked) => new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, asked } satisfies Question<Asked>)
      watch()
    }),
    end: async () => { await worker.terminate() },
  }
}
