import { departmentsOf, theOrganisation } from '#db/stores/organisations'
import type { PostTexts, Recruitment } from '#db/stores/recruitments'
import type { Language, LocalText } from '~/domain/local-text'
import { localTimeAt } from '~/domain/recruitment/local-time'
import type { BlindnessPolicy } from '~/domain/recruitment/blindness-policy'
import { longestOf } from '~/domain/retention/periods'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'
import { wordingNotes, type WordingNote } from './wording.server'

type ShownFacts = Pick<Recruitment, 'positionKind' | 'blindness' | 'languages' | 'positions' | 'hoursPerWeek' | 'place' | 'contact' | 'cvUse' | 'publishesAnchors' | 'retentionMonths'>

export interface PostPage {
  readonly head: DraftHead
  readonly facts: ShownFacts & {
    readonly departmentId: string
    readonly ordinaryReason: string
    /** As the field writes it, in Danish time; '' when not set. */
    readonly deadline: string
  }
  readonly departments: readonly { readonly id: string; readonly name: LocalText }[]
  readonly blindnessPolicy: BlindnessPolicy
  /** The most months that the organisation keeps anything: a post may choose fewer. */
  readonly longestRetention: number
}

/** The facts of a post and what they are chosen from. */
export async function loadPost(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<PostPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const organisation = await theOrganisation(app.db.read)
  if (!organisation) return refused('not-found')

  const departments = await departmentsOf(app.db.read, recruitment.organisationKey)
  const { positionKind, blindness, languages, positions, hoursPerWeek, place, contact, cvUse, publishesAnchors, retentionMonths, deadline } = recruitment
  return ok({
    head,
    facts: {
      positionKind, blindness, languages, positions, hoursPerWeek, place, contact, cvUse, publishesAnchors, retentionMonths,
      departmentId: departments.find(({ key }) => key === recruitment.departmentKey)?.id ?? '',
      ordinaryReason: recruitment.ordinaryReason ?? '',
      deadline: deadline ? localTimeAt(deadline) : '',
    },
    departments: departments.map(({ id, name }) => ({ id, name })),
    blindnessPolicy: organisation.settings.blindnessPolicy,
    longestRetention: longestOf(organisation.settings.retention.periods),
  })
}

export interface PostTextsPage {
  readonly head: DraftHead
  readonly languages: readonly Language[]
  readonly texts: Omit<PostTexts, 'title'>
  readonly wording: readonly WordingNote[]
}

export async function loadPostTexts(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<PostTextsPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment: { languages, texts: { summary, duties, terms } } } = opened.value
  const read = Object.entries({ summary, duties, terms }).map(([field, text]) => ({ field, text, kind: 'advert' as const }))
  return ok({ head, languages, texts: { summary, duties, terms }, wording: wordingNotes(read, { languages }) })
}
