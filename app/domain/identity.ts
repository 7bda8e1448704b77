/** Who an applicant is and how to reach them: sealed at submission, opened for the shortlisted only. */
export interface Identity {
  readonly name: string
  readonly email: string
  /** Empty when the applicant gave none. */
  readonly phone: string
}

/** The most that the form takes, in UTF-16 code units. The identity box is made so that no length within them can be told from outside. */
export const identityLimits: Readonly<Record<keyof Identity, number>> = { name: 120, email: 254, phone: 32 }

/**
 * The identity with each field on one line: line breaks, control characters and halves of characters become spaces, and
 * runs of white space one space. A pasted oddity must not be the reason that an application cannot be sealed.
 */
export function tidyIdentity({ name, email, phone }: Identity): Identity {
  return { name: tidy(name), email: tidy(email), phone: tidy(phone) }
}

function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim()
}

/** Reads an identity back; null when the value is not one. */
export function parseIdentity(value: unknown): Identity | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, email, phone } = value as Partial<Record<string, unknown>> // an object has unknown members; each is checked below
  if (typeof name !== 'string' || typeof email !== 'string' || typeof phone !== 'string') return null
  return { name, email, phone }
}
