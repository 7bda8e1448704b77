import { loadQualifications } from '#db/stores/questionnaires'
import type { Language, LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBank } from '~/question-banks/available-banks.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface QualificationsPage {
  readonly head: DraftHead
  /** The post's own, in order. */
  readonly chosen: readonly ShownQualification[]
  /** What the family's bank offers, with what was chosen. */
  readonly bank: readonly { readonly bankId: string; readonly name: LocalText; readonly description: LocalText; readonly indicators: readonly LocalText[]; readonly choice: 'required' | 'desired' | 'not' }[]
}

export interface ShownQualification {
  readonly id: string
  readonly name: LocalText
  readonly description: LocalText
  readonly required: boolean
  readonly isOwn: boolean
}

export async function loadQualificationsPage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<QualificationsPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const present = await loadQualifications(app.db.read, recruitment.key)
  const bank = await availableBank(app.db.read, recruitment.jobFamily)
  return ok({
    head,
    chosen: present.map(({ id, name, description, required, bankId }) => ({ id, name, description, required, isOwn: bankId === null })),
    bank: (bank?.qualifications ?? []).map(({ id, name, description, indicators }) => {
      const there = present.find(({ bankId }) => bankId === id)
      return { bankId: id, name, description, indicators, choice: there ? (there.required ? 'required' : 'desired') : 'not' }
    }),
  })
}

export interface QualificationPage {
  readonly head: DraftHead
  readonly languages: readonly Language[]
  /** Null for a new one. */
  readonly qualification: ShownQualification | null
}

/** One qualification to be worded; `new` is an empty one. */
export async function loadQualification(app: AppContext, actor: Actor, { recruitmentId, qualificationId }: { recruitmentId: string; qualificationId: string }): Promise<Result<QualificationPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  if (qualificationId === 'new') return ok({ head, languages: recruitment.languages, qualification: null })

  const there = (await loadQualifications(app.db.read, recruitment.key)).find(({ id }) => id === qualificationId)
  if (!there) return refused('not-found')
  const { id, name, description, required, bankId } = there
  return ok({ head, languages: recruitment.languages, qualification: { id, name, description, required, isOwn: bankId === null } })
}
