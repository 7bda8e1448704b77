import { holdsStanding } from '#db/stores/legal-holds'
import { recruitmentsOver, type Recruitment } from '#db/stores/recruitments-over'
import { recruitmentDueAt } from '~/domain/retention/clocks'
import type { Certificate } from '~/domain/retention/certificate'
import type { AppContext } from '~/platform/app-context.server'
import { eraseRecruitmentNow } from './erase.server'

export interface Due {
  readonly recruitment: Recruitment
  readonly dueAt: Date
  readonly isHeld: boolean
}

/** What is over and when it is due, soonest first; what is due already comes first. */
export async function dueRecruitments(app: AppContext): Promise<Due[]> {
  const held = await holdsStanding(app.db.read)
  return (await recruitmentsOver(app.db.read))
    .flatMap((recruitment) => { const dueAt = recruitmentDueAt(recruitment); return dueAt ? [{ recruitment, dueAt, isHeld: held.has(recruitment.key) }] : [] })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

/** Erases the recruitments whose period has run out and on which no hold stands, each in a unit of work of its own. The server's timer calls it, and `npm run erase-due`. */
export async function eraseDue(app: AppContext): Promise<Certificate[]> {
  const now = app.clock.now().getTime()
  const certificates: Certificate[] = []
  for (const { recruitment, dueAt, isHeld } of await dueRecruitments(app)) {
    if (isHeld || dueAt.getTime() > now) continue
    certificates.push(await app.db.unitOfWork((tx) => eraseRecruitmentNow(tx, app, { recruitmentKey: recruitment.key, occasion: 'due', askedBy: null })))
  }
  return certificates
}
