import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import type { CvUse, PostTexts } from '#db/stores/recruitments'
import type { Language, LocalText } from '~/domain/local-text'
import type { OrganisationSettings } from '~/domain/organisation'
import type { Refusal } from '~/domain/refusals'
import { longestOf } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { blindnessOf, blindnessRefusal, type ChosenBlindness } from './create-recruitment.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface EditPost extends OfDraft, ChosenBlindness {
  readonly title: LocalText
  readonly departmentId: string
  readonly languages: readonly Language[]
  readonly place: string
  readonly hoursPerWeek: number | null
  readonly positions: number
  readonly deadline: Date | null
  readonly cvUse: CvUse | null
  readonly publishesAnchors: boolean
  readonly retentionMonths: number | null
  readonly contact: string
}

/** The facts of the post: where, how many, until when, how the CV is used. */
export function editPost(app: AppContext, actor: Actor, wanted: EditPost): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, ...pick(wanted), part: 'post' }, async ({ tx, recruitment }) => {
    const department = (await departmentsOf(tx, recruitment.organisationKey)).find(({ id }) => id === wanted.departmentId)
    if (!department && wanted.departmentId !== '') return refused('invalid-form')
    const organisation = await theOrganisation(tx)
    const against = organisation ? againstSettings(organisation.settings, wanted) : 'not-found'
    if (against) return refused(against)

    const { title, languages, place, hoursPerWeek, positions, deadline, cvUse, publishesAnchors, retentionMonths, contact } = wanted
    return ok({
      value: null,
      facts: {
        texts: { ...recruitment.texts, title }, departmentKey: department?.key ?? null,
        languages, place, hoursPerWeek, positions, deadline, cvUse, publishesAnchors, retentionMonths, contact, ...blindnessOf(wanted),
      },
    })
  })
}

/** What the organisation does not let a post have, or null. The form says of the months, beside the field, how many there may be. */
function againstSettings({ blindnessPolicy, retention }: OrganisationSettings, wanted: EditPost) {
  const unblinded = blindnessRefusal(blindnessPolicy, wanted)
  if (unblinded) return unblinded
  return wanted.retentionMonths !== null && wanted.retentionMonths > longestOf(retention.periods) ? 'invalid-form' : null
}

export type EditPostTexts = OfDraft & Omit<PostTexts, 'title'>

/** What applicants read about the post. */
export function editPostTexts(app: AppContext, actor: Actor, wanted: EditPostTexts): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, ...pick(wanted), part: 'texts' }, ({ recruitment }) => {
    const { summary, duties, terms } = wanted
    return Promise.resolve(ok({ value: null, facts: { texts: { ...recruitment.texts, summary, duties, terms } } }))
  })
}

function pick({ recruitmentId, revision }: OfDraft): OfDraft {
  return { recruitmentId, revision }
}
