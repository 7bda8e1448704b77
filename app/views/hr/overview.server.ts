import type { Queries } from '#db/database.server'
import { submittedCounts } from '#db/stores/application-counts'
import { loadMembers, type MemberRole } from '#db/stores/members'
import { departmentsOf } from '#db/stores/organisations'
import { loadPublicationDraft } from '#db/stores/publication-drafts'
import type { Recruitment } from '#db/stores/recruitments'
import { loadSamples } from '#db/stores/sample-answers'
import { decide } from '~/domain/access/capabilities'
import { inLanguage, type Language, type LocalText } from '~/domain/local-text'
import { publicationProblems, type DraftPage, type PublicationDraft, type PublicationProblem, type PublicationProblemCode } from '~/domain/questionnaire/publication'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface ShownProblem {
  readonly code: PublicationProblemCode
  readonly page: DraftPage
  readonly questionId: string | null
  /** From 1, for a problem of one question. */
  readonly questionNumber: number | null
  readonly qualification: LocalText | null
  readonly language: Language | null
}

export interface Overview {
  readonly head: DraftHead
  readonly department: LocalText | null
  readonly deadline: Date | null
  readonly positions: number
  readonly isOrdinary: boolean
  readonly problems: readonly ShownProblem[]
  /** How many sample answers there are for the committee. */
  readonly samples: number
  /** Steps of the draft that hold something already. */
  readonly begun: Readonly<Record<Exclude<DraftPage, 'question'>, boolean>>
  readonly members: readonly { readonly name: string; readonly role: MemberRole }[]
  /** A bare number; null while it is a draft. */
  readonly applications: number | null
  readonly freezeHash: string | null
  readonly may: { readonly publish: boolean; readonly closeEarly: boolean; readonly cancel: boolean; readonly makeCaseFile: boolean }
}

/** Where one recruitment stands: what its draft lacks, or whom it waits for. */
export async function loadOverview(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<Overview, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const { key, phase, deadline, positions, freezeHash } = recruitment
  const draft = await loadPublicationDraft(app.db.read, key)
  const departments = await departmentsOf(app.db.read, recruitment.organisationKey)
  const members = await loadMembers(app.db.read, key)
  const may = (capability: 'publish' | 'closeEarly' | 'cancel' | 'makeCaseFile') => decide('hr', capability, phase).allowed
  return ok({
    head, deadline, positions, freezeHash,
    department: departments.find((one) => one.key === recruitment.departmentKey)?.name ?? null,
    isOrdinary: recruitment.blindness === 'ordinary',
    problems: head.isEditable ? publicationProblems(draft, app.clock.now()).map((problem) => shown(problem, draft)) : [],
    samples: (await loadSamples(app.db.read, key)).length,
    begun: begun(recruitment, draft),
    members: members.map(({ name, role }) => ({ name, role })),
    applications: await applications(app.db.read, recruitment),
    may: { publish: may('publish'), closeEarly: may('closeEarly'), cancel: may('cancel'), makeCaseFile: may('makeCaseFile') },
  })
}

function shown({ code, spot, qualificationId, language }: PublicationProblem, draft: PublicationDraft): ShownProblem {
  const index = draft.questions.findIndex(({ id }) => id === spot.questionId)
  return {
    code, page: spot.page,
    questionId: spot.questionId ?? null,
    questionNumber: index < 0 ? null : index + 1,
    qualification: draft.qualifications.find(({ id }) => id === qualificationId)?.name ?? null,
    language: language ?? null,
  }
}

function begun({ texts, deadline }: Recruitment, { qualifications, questions, committee, redactorIds }: PublicationDraft): Overview['begun'] {
  return {
    post: deadline !== null,
    texts: [texts.summary, texts.duties, texts.terms].some((text) => inLanguage(text, 'da') !== ''),
    qualifications: qualifications.length > 0,
    questions: questions.length > 0,
    committee: committee.length + redactorIds.length > 0,
  }
}

async function applications(queries: Queries, { key, phase }: Recruitment): Promise<number | null> {
  if (phase === 'draft') return null
  return (await submittedCounts(queries, [key])).get(key) ?? 0
}
