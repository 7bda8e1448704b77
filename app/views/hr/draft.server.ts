import { loadRecruitment, type Recruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** What every page about a draft shows at its top. */
export interface DraftHead {
  readonly recruitmentId: string
  readonly title: LocalText
  readonly phase: Phase
  readonly revision: number
  /** False once it is published: the pages then only show. */
  readonly isEditable: boolean
}

export interface OpenedRecruitment {
  readonly head: DraftHead
  readonly recruitment: Recruitment
}

/** A recruitment for HR to look at, in any phase. */
export async function openRecruitment(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<OpenedRecruitment, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'readRecruitment' })
  if (!admitted.ok) return admitted
  const recruitment = await loadRecruitment(app.db.read, admitted.value.recruitmentKey)
  return ok({ recruitment, head: headOf(recruitment) })
}

function headOf({ id, texts, phase, revision }: Recruitment): DraftHead {
  return { recruitmentId: id, title: texts.title, phase, revision, isEditable: phase === 'draft' }
}
