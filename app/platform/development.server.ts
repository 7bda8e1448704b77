import type { AppLoadContext } from '@remix-run/node'
import { loadQuestionBanks } from '../use-cases/load-question-banks.server'
import { readEnvironment } from './environment.server'
import { keepExamining } from './examining.server'
import { openApp } from './open-app.server'
import { prepareData } from './start.server'

/** Opens the demonstration for developing, and gives the context of each request. */
export async function openDevelopment(): Promise<() => AppLoadContext> {
  const app = await openApp(readEnvironment({ MODE: 'demo', DATA_DIR: 'data/demo', LOG_LEVEL: 'debug', ...process.env }))
  await loadQuestionBanks(app)
  await prepareData(app)
  keepExamining(app)
  return () => ({ app, nonce: '', clientAddress: '127.0.0.1', incidentId: app.random.bytes(5).toString('hex') })
}
