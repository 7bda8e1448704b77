import { applicationByAccess } from '#db/stores/applications'
import { monitoringOf } from '#db/stores/monitoring-bases'
import { mayAnswerMonitoring } from '~/domain/monitoring/when'
import { tidyAnswers, type MonitoringAnswers } from '~/domain/monitoring/questions'
import { ok, refused, type Result } from '~/domain/result'
import { replaceMonitoringBox, sealMonitoring } from '~/identity/monitoring-door.server'
import type { AppContext } from '~/platform/app-context.server'

/**
 * An applicant answers what is asked for the evaluation, or takes an answer back: what was in the box makes way for it, whatever it was. No answer at all is an
 * answer of the same size. The log has nothing of it: that somebody answered would be known, and when.
 */
export async function answerMonitoring(app: AppContext, accessHash: string, given: MonitoringAnswers): Promise<Result<null, 'access-ended' | 'not-now'>> {
  const held = await applicationByAccess(app.db.read, accessHash)
  if (!held || held.phase === 'erased') return refused('access-ended')
  const monitoring = await monitoringOf(app.db.read, held.recruitmentKey)
  if (!monitoring || !mayAnswerMonitoring(held)) return refused('not-now')
  const sealed = sealMonitoring(monitoring, held.id, tidyAnswers(monitoring.questions, given))

  return app.db.unitOfWork(async (tx) => {
    const now = await applicationByAccess(tx, accessHash)
    if (!now) return refused('access-ended')
    const stands = mayAnswerMonitoring(now) && (await monitoringOf(tx, now.recruitmentKey)) !== null
    return stands && (await replaceMonitoringBox(tx, now.key, sealed)) ? ok(null) : refused('not-now')
  })
}
