import { certificatesOf } from '#db/stores/certificates'
import { erasureRequestOf, type ErasureRequest } from '#db/stores/erasures'
import { holdsOn, holdsStanding, type LegalHold } from '#db/stores/legal-holds'
import { loadRecruitment, recruitmentsIn } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { recruitmentDueAt } from '~/domain/retention/clocks'
import { isOver } from '~/domain/retention/erasing'
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
  readonly isHeld: boolean
}

const withApplicants = ['scoring', 'shortlisting', 'locked', 'unsealed', 'concluded', 'cancelled'] as const

/** Every recruitment in which something of applicants is kept, and when it goes: the soonest first, those that run last. */
export async function loadRetention(app: AppContext, actor: Actor): Promise<Result<KeptRecruitment[], 'not-found'>> {
  if (!actor.roles.includes('hr')) return refused('not-found')
  const held = await holdsStanding(app.db.read)
  const rows = (await recruitmentsIn(app.db.read, actor.organisationKey, withApplicants)).filter(({ publishedAt }) => publishedAt !== null)
  const kept = rows.map(({ key, id, texts, ...recruitment }) => ({ id, title: texts.title, isHeld: held.has(key), ...whenDue(recruitment, app.clock.now()) }))
  return ok(kept.sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) || (a.id < b.id ? -1 : 1)))
}

function whenDue(recruitment: Parameters<typeof recruitmentDueAt>[0] & { phase: Parameters<typeof isOver>[0] }, now: Date): Pick<KeptRecruitment, 'state' | 'dueAt'> {
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
    holds: await holdsOn(app.db.read, recruitmentKey),
    request: request && { reason: request.reason, askedBy: request.askedBy, askedAt: request.askedAt, isOwn: request.askedById === actor.id },
    certificates: (await certificatesOf(app.db.read, actor.organisationKey, recruitmentId)).map(listed),
    may: { holdCase: may('holdCase'), eraseApplicant: may('eraseApplicant'), askForErasure: may('askForErasure') },
  })
}
