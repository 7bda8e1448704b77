import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dialect } from '#db/vocabulary'
import { applicantCookie } from '~/platform/applicant-session.server'
import { loadKeys } from '~/platform/keys.server'
import { answerAll, begin, openPost } from './applying'
import { openTestApp, type TestApp } from './test-app'

/** Everything that the applicants of a field posts, by who it is: what is asked about later. */
export const textOf = (person: number) => `Svar ${person}: kort og venligt.`
export const identityOf = (person: number) => ({ name: `Person ${person}`, email: `p${person}@mail.example`, phone: '', idempotencyKey: `form-of-${person}` })

/** All that must be answered. */
export const bothAnswers = ['Jeg lagde fristen i kalenderen.', 'Kort og venligt.']

export interface BegunField {
  readonly test: TestApp
  readonly dataDirectory: string
  readonly recruitmentId: string
  /** One a person. */
  readonly cookies: readonly string[]
  close(): Promise<void>
}

/** People who have begun and answered so many questions from the first on, by default one of the two that must be answered, on real files that no other process holds open. */
export async function beginField(people: number, { atOnce, answers = ['Jeg lagde fristen i kalenderen.'] }: { atOnce: number; answers?: readonly string[] }): Promise<BegunField> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'uset-field-'))
  const opened = await openTestApp()
  const test = { ...opened, app: { ...opened.app, keys: loadKeys(dataDirectory) } }
  test.clock.set(new Date())
  const post = await openPost(test, { deadline: new Date(Date.now() + 86_400_000) })
  const beginOne = async () => {
    const applicant = await begin(test, post.id)
    await answerAll(test, applicant, answers)
    return applicantCookie(test.app, applicant).split(';')[0] ?? ''
  }
  const cookies: string[] = []
  for (let begun = 0; begun < people; begun += atOnce) cookies.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, people - begun) }, beginOne))))
  if (dialect === 'sqlite') await test.app.db.close()
  return {
    test, dataDirectory, cookies, recruitmentId: post.id,
    async close() {
      await test.close()
      rmSync(dataDirectory, { recursive: true })
    },
  }
}
