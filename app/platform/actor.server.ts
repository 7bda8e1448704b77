import type { OrganisationRole } from '~/domain/access/capabilities'
import type { PersonId } from '~/domain/ids'
import type { Language } from '~/domain/local-text'

/** A signed-in member of staff, as use-cases and views know them. Applicants are never actors: they have a receipt code. */
export interface Actor {
  readonly key: number
  readonly id: PersonId
  readonly name: string
  readonly organisationKey: number
  readonly roles: readonly OrganisationRole[]
  readonly language: Language
  /** When this person last showed who they are, in this session; without it never. See recent-sign-in.server.ts. */
  readonly provenAt?: Date | null
}
