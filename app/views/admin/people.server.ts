import { hasSecondFactor, secondFactorsOf } from '#db/stores/second-factors'
import { peopleOf, personById, type Person } from '#db/stores/people'
import type { OrganisationRole } from '~/domain/access/capabilities'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** An account as its administrator sees it: nothing of what its owner does in any recruitment. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly OrganisationRole[]
  readonly state: 'invited' | 'active' | 'closed'
}

/** Everybody with an account. For administrators alone; to everybody else it does not exist. */
export async function loadPeople(app: AppContext, actor: Actor): Promise<Result<{ people: PersonLine[] }, 'not-found'>> {
  if (!actor.roles.includes('administrator')) return refused('not-found')
  return ok({ people: (await peopleOf(app.db.read, actor.organisationKey)).map(lineOf) })
}

export interface PersonDetails extends PersonLine {
  readonly hasSecondFactor: boolean
  readonly isYou: boolean
}

export async function loadPerson(app: AppContext, actor: Actor, personId: string): Promise<Result<PersonDetails, 'not-found'>> {
  if (!actor.roles.includes('administrator')) return refused('not-found')
  const person = await personById(app.db.read, actor.organisationKey, personId)
  if (!person) return refused('not-found')
  return ok({ ...lineOf(person), hasSecondFactor: hasSecondFactor(await secondFactorsOf(app.db.read, person.key)), isYou: person.key === actor.key })
}

function lineOf({ id, name, email, roles, isActive, hasPassword }: Person): PersonLine {
  const open = hasPassword ? 'active' : 'invited'
  return { id, name, email, roles, state: isActive ? open : 'closed' }
}
