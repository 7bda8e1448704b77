import { createHash } from 'node:crypto'

export interface DeskName {
  /** Six letters and digits by which the redactor tells applications apart. */
  readonly label: string
  /** Where it stands among its equals: an order that says nothing of arrival, and is the same every time. */
  readonly order: string
}

/**
 * What an application is called at the clearing desk, from the two random public ids: no candidate number, which does
 * not exist yet, and nothing that tells when it came.
 */
export function deskName(recruitmentId: string, applicationId: string): DeskName {
  const digest = createHash('sha256').update(JSON.stringify(['clearing desk', recruitmentId, applicationId])).digest('hex')
  return { label: digest.slice(0, 6).toUpperCase(), order: digest.slice(6) }
}

/** Where an answer stands among all answers of the recruitment: an order at random that is the same every time. */
export function answerOrder(recruitmentId: string, applicationId: string, questionId: string): string {
  return createHash('sha256').update(JSON.stringify(['clean answers', recruitmentId, applicationId, questionId])).digest('base64')
}
