// The thread in which reports are reckoned: a program of its own in the build, with its own connection that only reads.
// What it is asked and what it answers stands in threaded.server.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '#db/database.server'
import { reckoning } from './reckon.server'
import type { ThreadAnswer, ThreadQuestion } from './threaded.server'

const { databaseUrl } = workerData as { databaseUrl: string } // as threaded.server.ts starts it
const reckon = reckoning(await openReader(databaseUrl))

parentPort?.on('message', (question: ThreadQuestion) => {
  void (question.of === 'ranking' ? reckon.ranking(question.asked) : reckon.bank(question.asked))
    .then((report): ThreadAnswer => ({ id: question.id, report }))
    .catch((error: unknown): ThreadAnswer => ({ id: question.id, failed: error instanceof Error ? error.message : 'unknown' }))
    .then((answer) => { parentPort?.postMessage(answer) })
})
