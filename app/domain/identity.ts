/** How a person is called and reached: all that the committee ever reads of an identity. */
export interface Contact {
  readonly name: string
  /** Empty when the applicant has none; then there is a phone. */
  readonly email: string
  /** Empty when the applicant gave none; then there is an e-mail address. */
  readonly phone: string
}

/** How somebody is written to, without who they are. */
export type Reach = Pick<Contact, 'email' | 'phone'>

/** Whether a value that was read back is that. */
export function isReach(value: unknown): value is Reach {
  return typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string' && 'phone' in value && typeof value.phone === 'string'
}

/** What a person asks for in case of an interview. HR alone reads it. */
export interface InterviewNeeds {
  /** What has to be arranged: step-free access, a sign-language interpreter. Empty when nothing has. */
  readonly adjustments: string
  /** Whether priority access (fortrinsadgang) is claimed. The claim is all there is: no reason and no papers. */
  readonly priorityAccess: boolean
}

/** Who an applicant is, how to reach them and what they ask for: sealed at submission, opened for the shortlisted only. */
export interface Identity extends Contact, InterviewNeeds {}

/** What an applicant keeps for themselves: who they are, and whom they know on the committee. The latter is sealed for nobody else. */
export interface OwnIdentity extends Identity {
  /** Names as they were written, one a line; absent when none were. */
  readonly knows?: string
}

export const noNeeds: InterviewNeeds = { adjustments: '', priorityAccess: false }

/** The most that the form takes, in UTF-16 code units. The identity box is made so that no length within them can be told from outside. */
export const identityLimits: Readonly<Record<keyof Contact | 'adjustments', number>> = { name: 120, email: 254, phone: 32, adjustments: 500 }

/**
 * The identity with each field on one line, but for the adjustments, which keep their lines: control characters and halves of
 * characters become spaces, and runs of white space one space. A pasted oddity must not be the reason that an application
 * cannot be sealed.
 */
export function tidyIdentity({ name, email, phone, adjustments, priorityAccess }: Identity): Identity {
  return { name: tidy(name), email: tidy(email), phone: tidy(phone), adjustments: adjustments.split(/\r\n|\r|\n/).map(tidy).join('\n').trim(), priorityAccess }
}

/** The same for what an applicant keeps for themselves. */
export function tidyOwnIdentity(identity: OwnIdentity): OwnIdentity {
  const knows = (identity.knows ?? '').split(/\r\n|\r|\n/).map(tidy).filter((line) => line !== '').join('\n')
  return { ...tidyIdentity(identity), ...(knows !== '' && { knows }) }
}

function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim()
}

/** Reads an identity back; null when the value is not one. One that was sealed before needs were asked for has none. */
export function parseIdentity(value: unknown): Identity | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, email, phone } = value as Partial<Record<string, unknown>> // an object has unknown members; each is checked below
  if (typeof name !== 'string' || typeof email !== 'string' || typeof phone !== 'string') return null
  const needs = parseNeeds({ ...noNeeds, ...value })
  return needs && { name, email, phone, ...needs }
}

/** Reads back what an applicant kept for themselves; null when the value is not that. */
export function parseOwnIdentity(value: unknown): OwnIdentity | null {
  const identity = parseIdentity(value)
  const knows = identity && (value as { readonly knows?: unknown }).knows // it is an object, or there would be no identity
  return identity && { ...identity, ...(typeof knows === 'string' && { knows }) }
}

function parseNeeds({ adjustments, priorityAccess }: Readonly<Record<keyof InterviewNeeds, unknown>>): InterviewNeeds | null {
  if (typeof adjustments !== 'string' || typeof priorityAccess !== 'boolean') return null
  return { adjustments, priorityAccess }
}
