import { isHeldWithin, standingHolds } from '#db/stores/legal-holds'
import { retainedIn } from '#db/stores/outcomes'
import { recruitmentsOver, type Recruitment } from '#db/stores/recruitments-over'
import type { Queries } from '#db/database.server'
import type { Certificate } from '~/domain/retention/certificate'
import { dueSteps, type DueStep } from '~/domain/retention/due'
import type { AppContext } from '~/platform/app-context.server'
import { eraseApplicantsNow, eraseIdentitiesNow, eraseRecruitmentNow } from './erase.server'

export interface Due {
  readonly recruitment: Recruitment
  readonly step: DueStep
  readonly dueAt: Date
  /** As a whole: nothing of it goes. */
  readonly isHeld: boolean
}

/** What is over and when each part of it is due, soonest first; what is due already comes first. */
export async function dueRecruitments(app: AppContext): Promise<Due[]> {
  const held = new Set((await standingHolds(app.db.read)).filter(({ applicationId }) => applicationId === null).map(({ recruitmentKey }) => recruitmentKey))
  return (await recruitmentsOver(app.db.read))
    .flatMap((recruitment) => dueSteps(recruitment).map((step): Due => ({ recruitment, step, dueAt: step.at, isHeld: held.has(recruitment.key) })))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

/**
 * Erases what has run out and on which no hold stands: whole recruitments, or of one outcome all of everybody, or their names. Each in a unit of work of its
 * own. The server's timer calls it, and `npm run erase-due`.
 */
export async function eraseDue(app: AppContext): Promise<Certificate[]> {
  const now = app.clock.now().getTime()
  const due = (await dueRecruitments(app)).filter(({ isHeld, dueAt }) => !isHeld && dueAt.getTime() <= now)
  const gone = new Set(due.filter(({ step }) => step.what === 'recruitment').map(({ recruitment }) => recruitment.key))
  const certificates: Certificate[] = []
  for (const { recruitment, step } of due) {
    if (step.what !== 'recruitment' && gone.has(recruitment.key)) continue // goes with the whole of it
    const certificate = await app.db.unitOfWork((tx) => eraseStep(tx, app, { recruitmentKey: recruitment.key, step }))
    if (certificate) certificates.push(certificate)
  }
  return certificates
}

const dueNow = { occasion: 'due', askedBy: null } as const

async function eraseStep(tx: Queries, app: AppContext, { recruitmentKey, step }: { recruitmentKey: number; step: DueStep }): Promise<Certificate | null> {
  if (step.what === 'recruitment') {
    if (!(await isHeldWithin(tx, recruitmentKey))) return eraseRecruitmentNow(tx, app, { recruitmentKey, ...dueNow })
    return eraseApplicantsNow(tx, app, { recruitmentKey, group: await retainedIn(tx, { recruitmentKey, outcome: null }), ...dueNow }) // all but the held
  }
  const group = await retainedIn(tx, { recruitmentKey, outcome: step.outcome })
  return step.what === 'applicants' ? eraseApplicantsNow(tx, app, { recruitmentKey, group, ...dueNow }) : eraseIdentitiesNow(tx, app, { recruitmentKey, group, ...dueNow })
}
