import type { Worker } from 'node:worker_threads'
import { OutsideDetectorError, type Failure } from './outside-detector.server'

/** Tasks for the model's thread. It does them one after another; while none is left it keeps no process alive. */
export interface WorkerTasks {
  /** What the thread answers with once its model is open. */
  readonly opened: Promise<unknown>
  ask(task: 'encode' | 'classify', given: unknown): Promise<unknown>
}

export interface WorkerPatience {
  /** Milliseconds until a thread that answers nothing is no longer waited for. */
  readonly toOpen: number
  readonly toAnswer: number
}

/** What the thread says: which task, and its outcome or what failed. The opening has the number 0. */
type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: string })

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

export function tasksOf(worker: Worker, { toOpen, toAnswer }: WorkerPatience): WorkerTasks {
  const waiting = new Map<number, Waiting>()
  let [next, hasStopped] = [0, false]
  let timer: NodeJS.Timeout | undefined

  /** The time runs anew from each answer, since tasks wait for one another. */
  const watch = () => {
    clearTimeout(timer)
    if (waiting.size === 0) return worker.unref()
    worker.ref()
    timer = setTimeout(() => { failAll('too-slow', 'the model did not answer in time') }, waiting.has(0) ? toOpen : toAnswer)
  }
  const failAll = (failure: Failure, said: string) => {
    for (const { reject } of waiting.values()) reject(new OutsideDetectorError('onnx', failure, said))
    waiting.clear()
    watch()
  }
  const enlist = () => new Promise<unknown>((resolve, reject) => {
    waiting.set(next, { resolve, reject })
    next += 1
    watch()
  })

  worker.on('message', (answer: Answer) => { // as model-worker.mjs writes it
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    watch()
    if ('failed' in answer) one?.reject(new OutsideDetectorError('onnx', 'refused', answer.failed))
    else one?.resolve(answer.value)
  })
  worker.on('error', () => { failAll('stopped', 'the model’s thread failed') })
  worker.on('exit', () => {
    hasStopped = true
    failAll('stopped', 'the model’s thread has ended')
  })

  return {
    opened: enlist(),
    async ask(task, given) {
      if (hasStopped) throw new OutsideDetectorError('onnx', 'stopped', 'the model’s thread has ended')
      worker.postMessage({ id: next, task, given })
      return enlist()
    },
  }
}
