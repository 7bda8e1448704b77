import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { loadRecruitment, updateDraft, type DraftFacts, type Recruitment } from '#db/stores/recruitments'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** Which draft, and the revision of it that the page was made from. */
export interface OfDraft {
  readonly recruitmentId: string
  readonly revision: number
}

export interface DraftOnDesk {
  readonly tx: Queries
  readonly recruitment: Recruitment
}

export interface DraftEdit extends OfDraft {
  readonly app: AppContext
  readonly actor: Actor
  /** The part of the draft, for the log. */
  readonly part: 'post' | 'texts' | 'qualifications' | 'questions' | 'samples' | 'committee'
}

/** What a change came to: columns of the recruitment itself, and a value for the caller. */
export interface Changed<T> {
  readonly facts?: DraftFacts
  readonly value: T
}

/**
 * Every change of a draft happens in here: admitted, the page not stale, the revision counted up, recorded. A change that
 * refuses must not have written anything.
 */
export function editDraft<T>({ app, actor, recruitmentId, revision, part }: DraftEdit, change: (draft: DraftOnDesk) => Promise<Result<Changed<T>, Refusal>>): Promise<Result<T, Refusal>> {
  return app.db.unitOfWork(async (tx): Promise<Result<T, Refusal>> => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'editDraft' })
    if (!admitted.ok) return admitted
    const { organisationKey } = admitted.value
    const recruitment = await loadRecruitment(tx, admitted.value.recruitmentKey)
    if (recruitment.revision !== revision) return refused('stale')

    const changed = await change({ tx, recruitment })
    if (!changed.ok) return changed

    if (!(await updateDraft(tx, recruitment, changed.value.facts ?? {}))) return refused('stale')
    await record(tx, app, { organisationKey, action: 'recruitment-edited', recruitmentId, actorId: actor.id, details: { part, revision: revision + 1 } })
    return ok(changed.value.value)
  })
}
