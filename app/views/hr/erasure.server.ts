import { certificatesOf } from '#db/stores/certificates'
import { erasureRequestOf, type ErasureRequest } from '#db/stores/erasures'
import { holdsOn, standingHolds, type LegalHold } from '#db/stores/legal-holds'
import { theOrganisation } from '#db/stores/organisations'
import { loadRecruitment, recruitmentsIn } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { dueSteps, recruitmentDueAt, type DueStep } from '~/domain/retention/due'
import { isOver } from '~/domain/retention/erasing'
import type { RetentionRules } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { listed, type ListedCertificate } from '../staff/certificates.server'

export type DueState = 'running' | 'due' | 'later' | 'undated'

export interface KeptRecruitment {
  readonly id: string
  readonly title: LocalText
  readonly state: DueState
  readonly dueAt: Date | null
  /** The whole case, or one applicant in it. */
  readonly isHeld: boolean
}

export interface Kept {
  readonly recruitments: readonly KeptRecruitment[]
  /** What the organisation has set for posts that are published from now on. */
  readonly rules: RetentionRules
}

const withApplicants = ['scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled'] as const

/** Every recruitment in which something of applicants is kept, and when it goes: the soonest first, those that run last. */
export async function loadRetention(app: AppContext, actor: Actor): Promise<Result<Kept, 'not-found'>> {
  const organisation = actor.roles.includes('hr') ? await theOrganisation(app.db.read) : null
  if (!organisation) return refused('not-found')
  const held = new Set((await standingHolds(app.db.read)).map(({ recruitmentKey }) => recruitmentKey))
  const rows = (await recruitmentsIn(app.db.read, actor.organisationKey, withApplicants)).filter(({ publishedAt }) => publishedAt !== null)
  const kept = rows.map(({ key, id, texts, ...recruitment }) => ({ id, title: texts.title, isHeld: held.has(key), ...whenDue(recruitment, app.clock.now()) }))
  return ok({ recruitments: kept.sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) || (a.id < b.id ? -1 : 1)), rules: organisation.settings.retention })
}

function whenDue(recruitment: Parameters<typeof recruitmentDueAt>[0], now: Date): Pick<KeptRecruitment, 'state' | 'dueAt'> {
  if (!isOver(recruitment.phase)) return { state: 'running', dueAt: null }
  const dueAt = recruitmentDueAt(recruitment)
  if (dueAt === null) return { state: 'undated', dueAt }
  return { state: dueAt <= now ? 'due' : 'later', dueAt }
}

export interface ErasurePage {
  readonly title: LocalText
  readonly isErased: boolean
  readonly state: DueState
  readonly dueAt: Date | null
  /** What goes when, soonest first; none while it runs. */
  readonly steps: readonly DueStep[]
  readonly holds: readonly LegalHold[]
  readonly request: (Omit<ErasureRequest, 'askedById'> & { readonly isOwn: boolean }) | null
  readonly certificates: readonly ListedCertificate[]
  readonly may: Readonly<Record<'holdCase' | 'eraseApplicant' | 'askForErasure', boolean>>
}

export async function loadErasurePage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ErasurePage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readErasure' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const recruitment = await loadRecruitment(app.db.read, recruitmentKey)
  const request = await erasureRequestOf(app.db.read, recruitmentKey)
  const may = (capability: 'holdCase' | 'eraseApplicant' | 'askForErasure') => decide(role, capability, phase).allowed
  return ok({
    title: recruitment.texts.title, isErased: phase === 'erased', ...whenDue(recruitment, app.clock.now()),
    steps: isOver(phase) ? dueSteps(recruitment) : [],
    holds: await holdsOn(app.db.read, recruitmentKey),
    request: request && { reason: request.reason, askedBy: request.askedBy, askedAt: request.askedAt, isOwn: request.askedById === actor.id },
    certificates: (await certificatesOf(app.db.read, actor.organisationKey, recruitmentId)).map(listed),
    may: { holdCase: may('holdCase'), eraseApplicant: may('eraseApplicant'), askForErasure: may('askForErasure') },
  })
}

export interface OneApplicantPage {
  readonly title: LocalText
  /** While it runs, only who has withdrawn can be erased. */
  readonly isRunning: boolean
}

/** Where one applicant is erased or held: it says nothing of anybody. */
export async function loadOneApplicantPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OneApplicantPage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'eraseApplicant' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  return ok({ title: (await loadRecruitment(app.db.read, recruitmentKey)).texts.title, isRunning: !isOver(phase) })
}
