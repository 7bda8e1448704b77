import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerWithTrial } from '~/documents/trial/answer-with-trial.server'
import { valueOrThrow } from '~/platform/respond.server'
import { requireActor } from '~/platform/session.server'
import { noteTrialExport } from '~/use-cases/note-trial-export.server'
import { loadTrial } from '~/views/staff/trial.server'

/** All that the trial's page tells, as a workbook. */
export async function loader({ context: { app }, ...args }: LoaderFunctionArgs) {
  const actor = await requireActor({ context: { app }, ...args })
  const page = valueOrThrow(await loadTrial(app, actor, 'hr'))
  await noteTrialExport(app, actor, 'xlsx')
  return answerWithTrial(args.request, 'xlsx', { app, page, organisation: page.organisation, madeAt: app.clock.now() })
}
