import type { Refusal } from '~/domain/refusals'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface SetPanel extends OfDraft {
  /** How many reviewers read each answer; null: everyone. */
  readonly readersPerAnswer: number | null
  /** Whether applicants see who sits on the committee. */
  readonly publishesCommittee: boolean
}

/** HR sets how many reviewers read each answer, and whether applicants see their names; at publication it is frozen. */
export function setPanel(app: AppContext, actor: Actor, { recruitmentId, revision, readersPerAnswer, publishesCommittee }: SetPanel): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'committee' }, async () => ok({ value: null, facts: { readersPerAnswer, publishesCommittee } }))
}
