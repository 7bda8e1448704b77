import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerWithTrial } from '~/documents/trial/answer-with-trial.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { noteTrialExport } from '~/use-cases/note-trial-export.server'
import { loadTrial } from '~/views/staff/trial.server'

/** The figures of the trial's page for a spreadsheet. */
export async function loader({ context: { app }, ...args }: LoaderFunctionArgs) {
  const actor = await requireActor({ context: { app }, ...args })
  const page = valueOrThrow(await loadTrial(app, actor, 'auditor'))
  await noteTrialExport(app, actor, 'csv')
  return answerWithTrial(args.request, 'csv', { app, page, organisation: page.organisation, madeAt: app.clock.now() })
}
