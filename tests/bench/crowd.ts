import Sqlite from 'better-sqlite3'
import { noticeVersion } from '~/domain/recruitment/notice'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { AppContext } from '~/platform/app-context.server'
import { accessHash, applicantCookie } from '~/platform/applicant-session.server'
import { beginApplication } from '~/use-cases/begin-application.server'
import { saveAnswer } from '~/use-cases/save-answer.server'
import { answerText } from './field'

/** Of the bench's post; all are answered, so that everybody can send at any moment. */
export const questionCount = 5

/** Somebody who applies, and what the server has told them. */
export interface Person {
  readonly cookie: string
  readonly accessHash: string
  /** The question that they are writing at. */
  readonly position: number
  revision: number
  /** The last text that was acknowledged as saved. */
  saved: string
  isSent: boolean
}

const atOnce = 16

export async function gather(app: AppContext, recruitmentId: string, count: number): Promise<Person[]> {
  const people: Person[] = []
  while (people.length < count) people.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - people.length) }, (_, index) => one(app, recruitmentId, people.length + index)))))
  return people
}

async function one(app: AppContext, recruitmentId: string, number: number): Promise<Person> {
  const keys = mustSucceed(await beginApplication(app, { recruitmentId, noticeVersion, language: 'da', clientAddress: 'bench' }))
  const access = accessHash(app, keys.token)
  for (let position = 1; position <= questionCount; position += 1) mustSucceed(await saveAnswer(app, { accessHash: access, position, typed: answerText, revision: 0 }))
  return { cookie: applicantCookie(app, keys).split(';')[0] ?? '', accessHash: access, position: 1 + (number % questionCount), revision: 1, saved: answerText, isSent: false }
}

interface Stored {
  readonly accessHash: string
  readonly state: string
  readonly sealed: number
  readonly text: string
  readonly revision: number
}

/** What was acknowledged and is not in the file: a sentence for each. Read by SQLite itself, after the server was killed. */
export function lostBy(people: readonly Person[], file: string): string[] {
  const raw = new Sqlite(file, { readonly: true })
  const rows = raw.prepare<[], Stored & { position: number }>(`
    SELECT access_hash AS accessHash, state, text, revision, position, (SELECT count(*) FROM sealed_identities s WHERE s.application_key = applications.key) AS sealed
    FROM applications JOIN answers ON application_key = applications.key JOIN questions ON questions.key = question_key`).all()
  const verdict: unknown = raw.pragma('integrity_check', { simple: true })
  raw.close()
  const found = new Map(rows.map((row) => [`${row.accessHash}/${row.position}`, row]))
  const lost = people.flatMap((person) => lostOf(person, found.get(`${person.accessHash}/${person.position}`)))
  return verdict === 'ok' ? lost : [...lost, `the file is damaged: ${String(verdict)}`]
}

function lostOf(person: Person, row: Stored | undefined): string[] {
  if (!row) return ['an application is gone']
  const isKept = row.revision > person.revision || (row.revision === person.revision && row.text === person.saved)
  const isThere = !person.isSent || (row.state === 'submitted' && row.sealed === 1)
  return [...(isKept ? [] : ['a saved answer is gone']), ...(isThere ? [] : ['a sent application is gone or there twice'])]
}
