import { theOrganisation, type Organisation } from '#db/stores/organisations'
import { applicantHasTold } from '#db/stores/experience-of-applicants'
import { basesOf, monitoringOf } from '#db/stores/monitoring-bases'
import { mayAnswerMonitoring } from '~/domain/monitoring/when'
import type { MonitoringQuestion } from '~/domain/monitoring/questions'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held } from './held.server'

/** What an applicant may be asked for the evaluation by now. Whether questions about equality were answered is known to nobody. */
export interface Asked {
  readonly monitoring: boolean
  /** How it was to apply: once. */
  readonly experience: boolean
}

export async function loadAsked(app: AppContext, accessHash: string): Promise<Asked> {
  const found = await held(app, accessHash)
  if (!found.ok) return { monitoring: false, experience: false }
  const { application } = found.value
  const isSent = application.state === 'submitted' || application.state === 'correcting'
  return {
    monitoring: mayAnswerMonitoring(application) && (await monitoringOf(app.db.read, application.recruitmentKey)) !== null,
    experience: isSent && !(await applicantHasTold(app.db.read, application.key)),
  }
}

export interface MonitoringPage {
  /** Null: nothing can be answered now. */
  readonly asks: { readonly questions: readonly MonitoringQuestion[]; readonly ground: string; readonly organisation: string; readonly confirmedAt: Date } | null
}

/** The questions and what becomes of the answers. It is the same page for who has answered and for who has not. */
export async function loadMonitoring(app: AppContext, accessHash: string): Promise<Result<MonitoringPage, 'access-ended' | 'not-now'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application } = found.value
  if (application.state === 'begun') return refused('not-now')
  const organisation = mayAnswerMonitoring(application) ? await theOrganisation(app.db.read) : null
  return ok({ asks: organisation && (await asksOf(app, organisation, application.recruitmentKey)) })
}

async function asksOf({ db: { read } }: AppContext, { key: organisationKey, name }: Organisation, recruitmentKey: number): Promise<MonitoringPage['asks']> {
  const monitoring = await monitoringOf(read, recruitmentKey)
  const basis = (await basesOf(read, organisationKey)).find(({ key }) => key === monitoring?.basisKey)
  return monitoring && basis?.confirmedAt ? { questions: monitoring.questions, ground: basis.ground, organisation: name, confirmedAt: basis.confirmedAt } : null
}

export interface ExperiencePage {
  readonly isAnswered: boolean
}

export async function loadExperience(app: AppContext, accessHash: string): Promise<Result<ExperiencePage, 'access-ended' | 'not-now'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { application } = found.value
  if (application.state === 'begun' || application.state === 'withdrawn') return refused('not-now')
  return ok({ isAnswered: await applicantHasTold(app.db.read, application.key) })
}
