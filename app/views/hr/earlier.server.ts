import { loadQuestions } from '#db/stores/questionnaires'
import { listRecruitments, type Recruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import type { AnswerKind } from '~/domain/questionnaire/kinds'
import { isAmong } from '~/domain/questionnaire/taking-over'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface EarlierRecruitment {
  readonly recruitmentId: string
  readonly title: LocalText
  readonly department: LocalText | null
  readonly phase: Phase
  readonly isSameFamily: boolean
}

export interface EarlierQuestion {
  readonly id: string
  readonly kind: AnswerKind
  readonly prompt: LocalText
  readonly minutes: number
  readonly wordLimit: number | null
  /** It is in the draft already. */
  readonly isThere: boolean
}

export interface EarlierPage {
  readonly head: DraftHead
  readonly recruitments: readonly EarlierRecruitment[]
  /** The one that is looked into, if any. */
  readonly chosen: { readonly recruitmentId: string; readonly title: LocalText; readonly questions: readonly EarlierQuestion[] } | null
}

export interface AskedFor {
  readonly recruitmentId: string
  /** The recruitment to look into, by its public id. */
  readonly from: string | null
}

/** Where questions can be taken over from. Of another recruitment its title and its question set are read, and nothing else. */
export async function loadEarlierPage(app: AppContext, actor: Actor, { recruitmentId, from }: AskedFor): Promise<Result<EarlierPage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const recruitments = await others(app, actor, recruitment)
  if (from === null) return ok({ head, recruitments, chosen: null })

  const found = recruitments.find((one) => one.recruitmentId === from)
  const admitted = found && await admit(app.db.read, { actor, recruitmentId: from, capability: 'readRecruitment' })
  if (!admitted?.ok) return refused('not-found')
  const present = await loadQuestions(app.db.read, recruitment.key)
  const questions = (await loadQuestions(app.db.read, admitted.value.recruitmentKey)).map((question) => {
    const { id, kind, prompt, minutes, wordLimit } = question
    return { id, kind, prompt, minutes, wordLimit, isThere: isAmong(present, question) }
  })
  return ok({ head, recruitments, chosen: { recruitmentId: from, title: found?.title ?? {}, questions } })
}

/** The recruitments that the person may read as HR: those of the same family first, then the newest first. */
async function others(app: AppContext, actor: Actor, { key, jobFamily }: Recruitment): Promise<EarlierRecruitment[]> {
  const found: EarlierRecruitment[] = []
  for (const { key: other, id, title, department, phase, jobFamily: family } of await listRecruitments(app.db.read, actor.organisationKey)) {
    if (other === key || phase === 'erased') continue
    const admitted = await admit(app.db.read, { actor, recruitmentId: id, capability: 'readRecruitment' })
    if (admitted.ok) found.push({ recruitmentId: id, title, department, phase, isSameFamily: family !== null && family === jobFamily })
  }
  return found.sort((a, b) => Number(b.isSameFamily) - Number(a.isSameFamily))
}
