import { record } from '#db/stores/audit'
import { dropCorrections, unsentCorrections } from '#db/stores/corrections'
import { recruitmentsPastDeadline, setPhase, type Recruitment } from '#db/stores/recruitments'
import { isOpenForAnswers } from '~/domain/recruitment/deadlines'
import { makeMove, noFacts } from '~/domain/recruitment/phases'
import type { AppContext } from '~/platform/app-context.server'

/** Sends every post whose deadline and grace have passed to the clearing desk. The server's timer calls it. How many were closed. */
export async function closeDueRecruitments(app: AppContext): Promise<number> {
  const now = app.clock.now()
  const due = (await recruitmentsPastDeadline(app.db.read, 'open', now)).filter((recruitment) => isOver(recruitment, now))
  let closed = 0
  for (const recruitment of due) closed += (await close(app, recruitment)) ? 1 : 0
  for (const { key } of await recruitmentsPastDeadline(app.db.read, 'clearing', now)) await dropLate(app, key, now)
  return closed
}

function isOver({ deadline, graceMinutes }: Recruitment, now: Date): boolean {
  return deadline !== null && !isOpenForAnswers({ deadline, graceMinutes }, now)
}

/** A unit of its own each, so that one that fails holds up no other. */
function close(app: AppContext, { key, id, organisationKey, phase }: Recruitment): Promise<boolean> {
  return app.db.unitOfWork(async (tx) => {
    const moved = makeMove(phase, 'close', noFacts)
    await dropCorrections(tx, await unsentCorrections(tx, key, app.clock.now()))
    if (!moved.ok || !(await setPhase(tx, key, phase, moved.value))) return false
    await record(tx, app, { organisationKey, action: 'recruitment-closed', recruitmentId: id, actorId: null, details: { early: false } })
    return true
  })
}

/** Corrections by somebody whose deadline was put off and who did not send them: what was sent before stands. */
async function dropLate(app: AppContext, recruitmentKey: number, now: Date): Promise<void> {
  const late = await unsentCorrections(app.db.read, recruitmentKey, now)
  if (late.length > 0) await app.db.unitOfWork(async (tx) => { await dropCorrections(tx, await unsentCorrections(tx, recruitmentKey, now)) })
}
