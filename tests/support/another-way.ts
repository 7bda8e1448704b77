import { noticeVersion } from '~/domain/recruitment/notice'
import type { Actor } from '~/platform/actor.server'
import { accessHash } from '~/platform/applicant-session.server'
import { typeInApplication, type TypeIn } from '~/use-cases/type-in-application.server'
import type { Applicant } from './applying'
import type { TestApp } from './test-app'

/** What a clerk says of a paper that came in time. */
export const inTime = { how: 'paper', cameInTime: true, receivedOn: '2026-03-02' } as const

export function typeIn({ app }: TestApp, clerk: Actor, recruitmentId: string, change: Partial<TypeIn> = {}) {
  return typeInApplication(app, clerk, { recruitmentId, ...inTime, noticeVersion, language: 'da', ...change })
}

/** The same, as an application that can be written in. */
export async function typedIn(test: TestApp, clerk: Actor, recruitmentId: string): Promise<Applicant> {
  const begun = await typeIn(test, clerk, recruitmentId)
  if (!begun.ok) throw new Error(`not begun: ${begun.refusal}`)
  return { ...begun.value, accessHash: accessHash(test.app, begun.value.token) }
}
