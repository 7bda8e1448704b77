// The thread in which reports are reckoned: a program of its own in the build, with its own connection that only reads.
import { workerData } from 'node:worker_threads'
import { openReader } from '#db/database.server'
import { answerQuestions } from '../thread.server'
import { reckoning } from './reckon.server'
import type { Report, ReportAsked } from './threaded.server'

const { databaseUrl } = workerData as { databaseUrl: string } // as threaded.server.ts starts it
const reckon = reckoning(await openReader(databaseUrl))

answerQuestions<ReportAsked, Report>((question) => (question.of === 'ranking' ? reckon.ranking(question.asked) : reckon.bank(question.asked)))
