import { loadMembers, type MemberRole } from '#db/stores/members'
import { peopleOf } from '#db/stores/people'
import { mayBeNamed } from '~/domain/access/recruiting'
import { committeeSize } from '~/domain/questionnaire/publication'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { openRecruitment, type DraftHead } from './draft.server'

export interface CommitteePage {
  readonly head: DraftHead
  readonly members: readonly { readonly personId: string; readonly name: string; readonly role: MemberRole }[]
  /** Who can still be named. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  /** Reviewers, the chair among them. */
  readonly reviewers: number
  /** Null: everyone reads everything. */
  readonly readersPerAnswer: number | null
  readonly publishesCommittee: boolean
  readonly limits: { readonly least: number; readonly most: number }
}

/** Who judges and who clears answers, and whom else the organisation could name. */
export async function loadCommitteePage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CommitteePage, 'not-found' | 'not-now'>> {
  const opened = await openRecruitment(app, actor, recruitmentId)
  if (!opened.ok) return opened
  const { head, recruitment } = opened.value
  const members = await loadMembers(app.db.read, recruitment.key)
  const people = await peopleOf(app.db.read, recruitment.organisationKey)
  const nameable = people.filter(({ key, isActive, roles }) => isActive && key !== actor.key && mayBeNamed(roles) && !members.some((member) => member.key === key))
  return ok({
    head,
    members: members.map(({ id, name, role }) => ({ personId: id, name, role })),
    people: nameable.map(({ id, name }) => ({ personId: id, name })),
    reviewers: members.filter(({ role }) => role !== 'redactor').length,
    readersPerAnswer: recruitment.readersPerAnswer,
    publishesCommittee: recruitment.publishesCommittee,
    limits: committeeSize,
  })
}
