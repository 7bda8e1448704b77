import { record } from '#db/stores/audit'
import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import { keptFamily } from '#db/stores/question-banks'
import { insertRecruitment } from '#db/stores/recruitments'
import { mayRecruit } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import { mayChooseOrdinary, ordinaryNeedsReason, type Blindness, type BlindnessPolicy, type PositionKind } from '~/domain/recruitment/blindness-policy'
import { longestOf } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface CreateRecruitment {
  readonly title: LocalText
  readonly departmentId: string
  readonly family: string
  readonly positionKind: PositionKind
  readonly blindness: Blindness
  readonly ordinaryReason: string
}

/** HR begins a draft. Its id. */
export function createRecruitment(
  app: AppContext, actor: Actor, wanted: CreateRecruitment,
): Promise<Result<{ recruitmentId: string }, 'not-found' | 'unknown-family' | 'blind-required' | 'reason-required'>> {
  return app.db.unitOfWork(async (tx) => {
    if (!mayRecruit(actor.roles)) return refused('not-found')
    const organisation = await theOrganisation(tx)
    const department = (await departmentsOf(tx, actor.organisationKey)).find(({ id }) => id === wanted.departmentId)
    if (!organisation || !department) return refused('not-found')

    if (!(await keptFamily(tx, wanted.family))) return refused('unknown-family')
    const unblinded = blindnessRefusal(organisation.settings.blindnessPolicy, wanted)
    if (unblinded) return refused(unblinded)

    const id = app.random.id()
    await insertRecruitment(tx, {
      id, organisationKey: actor.organisationKey, departmentKey: department.key, jobFamily: wanted.family,
      texts: { title: wanted.title, summary: {}, duties: {}, terms: {} },
      languages: [organisation.settings.defaultLanguage],
      retentionMonths: longestOf(organisation.settings.retention.periods),
      ...blindnessOf(wanted),
    })
    await record(tx, app, {
      organisationKey: actor.organisationKey, action: 'recruitment-created', recruitmentId: id, actorId: actor.id,
      details: { family: wanted.family, positionKind: wanted.positionKind, blindness: wanted.blindness },
    })
    return ok({ recruitmentId: id })
  })
}

export type ChosenBlindness = Pick<CreateRecruitment, 'positionKind' | 'blindness' | 'ordinaryReason'>

/** Why the organisation's policy does not let this be an ordinary recruitment, or null. */
export function blindnessRefusal(policy: BlindnessPolicy, { positionKind, blindness, ordinaryReason }: ChosenBlindness): 'blind-required' | 'reason-required' | null {
  if (blindness === 'blind') return null
  if (!mayChooseOrdinary(policy, positionKind)) return 'blind-required'
  return ordinaryNeedsReason(policy, positionKind) && ordinaryReason.trim() === '' ? 'reason-required' : null
}

/** The columns: a reason is kept only with what it explains. */
export function blindnessOf({ positionKind, blindness, ordinaryReason }: ChosenBlindness) {
  return { positionKind, blindness, ordinaryReason: blindness === 'ordinary' ? ordinaryReason : null }
}
