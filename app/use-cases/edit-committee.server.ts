import { hasTypedIn } from '#db/stores/clerk-entries'
import { loadMembers, replaceMembers, type MemberRole } from '#db/stores/members'
import { personById } from '#db/stores/people'
import { mayBeNamed } from '~/domain/access/recruiting'
import type { Refusal } from '~/domain/refusals'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { editDraft, type OfDraft } from './edit-draft.server'

export interface NameMember extends OfDraft {
  readonly personId: string
  readonly role: MemberRole
}

/**
 * Names somebody for the committee or as redactor. One person is named once; there is one chair, so that a new one makes the
 * former a reviewer; nobody names themselves, for HR who prepares the recruitment does not judge in it; nor is anybody named
 * who typed in an application in it, for they know whose it is.
 */
export function nameMember(app: AppContext, actor: Actor, { recruitmentId, revision, personId, role }: NameMember): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'committee' }, async ({ tx, recruitment }) => {
    const person = await personById(tx, recruitment.organisationKey, personId)
    if (!person?.isActive) return refused('invalid-form')
    if (person.key === actor.key || !mayBeNamed(person.roles)) return refused('roles-clash')
    if (await hasTypedIn(tx, recruitment.key, person.key)) return refused('typed-in')
    const members = await loadMembers(tx, recruitment.key)
    if (members.some(({ key }) => key === person.key)) return refused('named-twice')

    await replaceMembers(tx, recruitment.key, [...oneChair(members, role), { personKey: person.key, role }])
    return ok({ value: null })
  })
}

export interface ChangeMember extends OfDraft {
  readonly personId: string
  readonly role: MemberRole | 'none'
}

/** Gives somebody who is named another role, or takes the person off the recruitment. */
export function changeMember(app: AppContext, actor: Actor, { recruitmentId, revision, personId, role }: ChangeMember): Promise<Result<null, Refusal>> {
  return editDraft({ app, actor, recruitmentId, revision, part: 'committee' }, async ({ tx, recruitment }) => {
    const members = await loadMembers(tx, recruitment.key)
    const member = members.find(({ id }) => id === personId)
    if (!member) return refused('not-on-committee')

    const others = members.filter((one) => one !== member)
    const after = role === 'none' ? named(others) : [...oneChair(others, role), { personKey: member.key, role }]
    await replaceMembers(tx, recruitment.key, after)
    return ok({ value: null })
  })
}

interface Named {
  readonly key: number
  readonly role: MemberRole
}

function named(members: readonly Named[]) {
  return members.map(({ key, role }) => ({ personKey: key, role }))
}

function oneChair(others: readonly Named[], newRole: MemberRole) {
  return named(others.map((one) => (newRole === 'chair' && one.role === 'chair' ? { ...one, role: 'reviewer' as const } : one)))
}
