import { applicantRequests } from '#db/schema/application'
import { eq } from 'drizzle-orm'
import { askForChange, type WantedChange } from '~/use-cases/ask-for-change.server'
import { decideRequest, type DecideRequest } from '~/use-cases/decide-request.server'
import type { Actor } from '~/platform/actor.server'
import type { Clearing } from './clearing'
import type { TestApp } from './test-app'

export const correction = (number: number, typed: string): WantedChange => ({ kind: 'correction', number, typed })
export const withdrawal = (why = ''): WantedChange => ({ kind: 'withdrawal', why })

/** One of the applicants (from 0) asks. */
export function ask({ app }: TestApp, { applicants }: Clearing, [who, wanted]: readonly [number, WantedChange]) {
  return askForChange(app, applicants[who]?.accessHash ?? 'nobody', wanted)
}

/** The ids of the open requests in the order in which they were made. */
export async function openIds({ app }: TestApp): Promise<string[]> {
  return (await app.db.read.select({ id: applicantRequests.id }).from(applicantRequests).where(eq(applicantRequests.decision, 'open')).orderBy(applicantRequests.key)).map(({ id }) => id)
}

/** Decides a request, the first that is open unless one is named: accepted unless told otherwise. */
export async function decide(test: TestApp, clearing: Clearing, change: Partial<DecideRequest> = {}, actor: Actor = clearing.redactor) {
  const requestId = (await openIds(test))[0] ?? 'none'
  return decideRequest(test.app, actor, { recruitmentId: clearing.id, requestId, decision: 'accepted', reason: '', ...change })
}

/** An applicant asks to withdraw, and the redactor accepts. */
export async function withdraw(test: TestApp, clearing: Clearing, who: number): Promise<void> {
  for (const done of [await ask(test, clearing, [who, withdrawal()]), await decide(test, clearing)]) if (!done.ok) throw new Error(`not withdrawn: ${done.refusal}`)
}
