import { examineApplications } from '../use-cases/examine-applications.server'
import type { AppContext } from './app-context.server'
import { inBackground } from './background.server'

/** Applications that came to the clearing desk are begun within so long. */
const everyMilliseconds = 1000

/** Looks through what comes to the clearing desk, from now on until it is stopped. */
export function keepExamining(app: AppContext): { stop(): Promise<void> } {
  const failures = new Map<number, number>()
  return inBackground((signal) => examineApplications(app, { failures, signal }), {
    everyMilliseconds, onError: (error) => { app.log.incident('examining-applications', error) },
  })
}
