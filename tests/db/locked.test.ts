import { getTableColumns, getTableName, is, sql, type Column, type SQL } from 'drizzle-orm'
import { getTableConfig as postgresConfig, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Queries } from '#db/database.server'
import * as schema from '#db/schema/index'
import { dialect } from '#db/vocabulary'
import { concludeRecruitment } from '~/use-cases/conclude-recruitment.server'
import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import { answered } from '../support/erasing'
import { askOnBasis, evaluators } from '../support/evaluating'
import { chooseNobody } from '../support/interviews'
import { appoint } from '../support/officers'
import { lockedOfThree } from '../support/shortlisting'
import { openTestApp, type TestApp } from '../support/test-app'

// A locked recruitment refuses every change by SQL, whatever the program would do. Which tables that is about is read off the schema:
// every one that refers to a recruitment, directly or through another. A new table falls under it by itself, and fails until the
// database refuses, or until it stands below with the reason why it may still be written.

type Act = 'insert' | 'update' | 'delete'

interface Writable {
  readonly acts: readonly Act[]
  /** The columns that may be updated; all when left out. */
  readonly columns?: readonly string[]
  readonly in: readonly ('locked' | 'unsealed' | 'concluded')[]
  readonly why: string
}

const always = ['locked', 'unsealed', 'concluded'] as const

/** What stays writable after the lock. Whatever is not here is refused. */
const writable: Readonly<Record<string, readonly Writable[]>> = {
  audit_events: [{ acts: ['insert'], in: always, why: 'what happens after the lock is written down too' }],
  recruitments: [
    { acts: ['update'], columns: ['phase'], in: always, why: 'the recruitment goes on, one step at a time: see the moves' },
    { acts: ['insert'], in: always, why: 'another recruitment begins as a draft' },
  ],
  applications: [{ acts: ['update'], columns: ['access_hash', 'messages_seen'], in: always, why: 'applicants come back by their code, read what was written to them, and leave again' }],
  priority_claims: [{ acts: ['insert', 'update', 'delete'], in: ['locked'], why: 'claims of priority access are found and decided between the lock and the unsealing' }],
  released_identities: [
    { acts: ['insert'], in: ['locked', 'unsealed'], why: 'the unsealing puts the identities of the chosen there' },
    { acts: ['update'], columns: ['is_released_to_committee'], in: ['unsealed'], why: 'HR gives the committee access' },
  ],
  released_keys: [{ acts: ['insert'], in: ['locked', 'unsealed'], why: 'with the identity that it opens' }],
  blindness_marks: [
    { acts: ['update'], columns: ['is_told'], in: always, why: 'counts are told in batches of many recruitments' },
    { acts: ['insert'], in: ['unsealed', 'concluded'], why: 'once names are open reviewers say whether they had recognised somebody' },
  ],
  monitoring_boxes: [{ acts: ['delete'], in: always, why: 'at the unsealing boxes go to the piles, and who was asked may take back what was said' }],
  monitoring_keys: [{ acts: ['delete'], in: always, why: 'with the box' }],
  recruitment_summaries: [{ acts: ['insert'], in: always, why: 'what was locked before figures were kept has its own later, once: the primary key lets no second one in' }],
  experience_marks: [
    { acts: ['insert'], in: always, why: 'members of the committee are asked how it was' },
    { acts: ['update'], columns: ['is_told'], in: always, why: 'counts are told in batches of many recruitments' },
  ],
  applicant_experience_marks: [
    { acts: ['insert'], in: always, why: 'applicants are asked how it was' },
    { acts: ['update'], columns: ['is_told'], in: always, why: 'counts are told in batches of many recruitments' },
  ],
  given_copies: [{ acts: ['insert'], in: ['concluded'], why: 'HR has a copy made for an applicant who asks for it, and the applicant is told' }],
  key_shares: [{ acts: ['insert'], in: ['locked'], why: 'a half of the key is passed on to an officer who came later' }],
  lost_halves: [{ acts: ['insert', 'delete'], in: ['locked'], why: 'a half may be found lost at the opening, and a new key then takes the place of the old one' }],
  unsealings: [
    { acts: ['insert', 'delete'], in: ['locked', 'unsealed'], why: 'two officers begin to open, the list or whoever was called later' },
    { acts: ['update'], columns: ['handed_by_key', 'handed', 'claims_at', 'ended_at'], in: ['locked', 'unsealed'], why: 'the other half is handed over, and taken away again' },
  ],
  contact_keys: [
    { acts: ['insert'], in: ['locked'], why: 'the officers hand over how the others are written to' },
    { acts: ['delete'], in: ['unsealed', 'concluded'], why: 'a contact is forgotten once there was an answer' },
  ],
  decision_letters: [
    { acts: ['insert', 'update'], in: ['unsealed'], why: 'HR writes the answers while identities are open; what is sent is frozen (tests/use-cases/answering)' },
    { acts: ['delete'], in: ['unsealed'], why: 'what was sent makes way for another answer once it stands in earlier_answers word for word, as the row that fills that table here does; otherwise it is refused (tests/use-cases/answering/renewed.test.ts)' },
  ],
  earlier_answers: [{ acts: ['insert'], in: ['unsealed'], why: 'an answer that was sent and does not hold any more is kept beside the one that takes its place' }],
  stand_ins: [{ acts: ['insert', 'update'], columns: ['is_introduced'], in: ['locked', 'unsealed'], why: 'somebody takes the place of a member who cannot come to the interviews' }],
  stand_in_relations: [{ acts: ['insert'], in: ['unsealed'], why: 'and says whom of the invited they know' }],
  feedback: [{ acts: ['insert'], in: ['unsealed'], why: 'what applicants are told is reckoned when the recruitment is concluded' }],
  outgoing_letters: [
    { acts: ['insert'], in: always, why: 'an answer that is sent waits in the outbox, and that HR has written a message' },
    { acts: ['update'], columns: ['state', 'due_at', 'attempts', 'lease', 'leased_until'], in: always, why: 'letters are tried until they are done, after the conclusion too' },
  ],
  document_requests: [{ acts: ['insert', 'update', 'delete'], columns: ['name', 'until', 'asked_by_key'], in: ['unsealed'], why: 'HR asks the invited for documents once identities are open' }],
  documents: [{ acts: ['insert', 'delete'], in: ['unsealed'], why: 'the invited hand in what was asked for, and take it back' }],
  document_parts: [{ acts: ['insert', 'delete'], in: ['unsealed'], why: 'with the document that they are of' }],
  document_keys: [{ acts: ['insert', 'delete'], in: ['unsealed'], why: 'with the document that it opens' }],
  message_threads: [
    { acts: ['insert'], in: always, why: 'HR and applicants write to each other until it is all over' },
    { acts: ['update'], columns: ['seen_by_hr'], in: always, why: 'and HR reads what was written' },
  ],
  messages: [{ acts: ['insert'], in: always, why: 'HR and applicants write to each other until it is all over' }],
  message_keys: [{ acts: ['insert'], in: always, why: 'with the thread that it opens' }],
  interview_plans: [{ acts: ['insert', 'update', 'delete'], in: ['locked', 'unsealed'], why: 'interviews are planned from the lock on' }],
  interview_slots: [{ acts: ['insert', 'update', 'delete'], in: ['locked', 'unsealed'], why: 'times are set up before anybody knows who comes' }],
  interview_slot_members: [{ acts: ['insert', 'update', 'delete'], in: ['locked', 'unsealed'], why: 'with the time that they take part in' }],
  interview_choices: [{ acts: ['insert', 'update', 'delete'], in: ['unsealed'], why: 'the invited choose, and choose another' }],
  interview_questions: [{ acts: ['insert', 'update', 'delete'], in: ['locked', 'unsealed'], why: 'what is asked is written until the first interview is scored' }],
  interview_scores: [{ acts: ['insert', 'update', 'delete'], in: ['unsealed'], why: 'interviews are scored, until they are handed in' }],
  interview_sheets: [{ acts: ['insert'], in: ['unsealed'], why: 'and handed in once' }],
  interview_outcomes: [
    { acts: ['insert'], in: ['unsealed'], why: 'what an interview came to is recorded' },
    { acts: ['update'], columns: ['confirmed_by_key', 'confirmed_at'], in: ['unsealed'], why: 'and confirmed by another' },
  ],
  call_proposals: [{ acts: ['insert', 'update', 'delete'], in: ['unsealed'], why: 'somebody is to be called in the place of one who said no' }],
  called_later: [{ acts: ['insert'], in: ['unsealed'], why: 'and is, when two people say so' }],
  case_notes: [{ acts: ['insert'], in: always, why: 'what is told by word of mouth is noted when it is told' }],
  // What is destroyed when scoring opens is not there any more: nothing can be added, and to destroy it is always allowed.
  blocked_pairs: [{ acts: ['delete'], in: always, why: 'declared relations were destroyed when scoring opened' }],
  acquaintances: [{ acts: ['delete'], in: always, why: 'declared relations were destroyed when scoring opened' }],
  legal_holds: [
    { acts: ['insert'], in: always, why: 'a case that somebody needs as evidence is kept' },
    { acts: ['update'], columns: ['lifted_at', 'lifted_by_key'], in: always, why: 'and let go again, by somebody' },
  ],
  erasure_requests: [
    { acts: ['insert'], in: ['concluded'], why: 'when it is over, HR may ask for it to be erased before its time' },
    { acts: ['delete'], in: always, why: 'what was asked for may be taken back' },
  ],
  erasure_certificates: [{ acts: ['insert'], in: always, why: 'what was erased of somebody who asked for it is certified at once' }],
  desk_steps: [{ acts: ['delete'], in: always, why: 'how to undo was forgotten when the desk was closed' }],
}

interface Known {
  readonly name: string
  readonly columns: readonly Stored[]
  /** Column to the table it refers to. */
  readonly refers: ReadonlyMap<string, string>
}

/** A column under the name that it has in the database. */
type Stored = Pick<Column, 'name' | 'dataType' | 'getSQLType'>
const snake = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const tables: readonly Known[] = Object.values(schema).flatMap((table): Known[] => {
  if (!is(table, PgTable) && !is(table, SQLiteTable)) return []
  const { foreignKeys } = is(table, PgTable) ? postgresConfig(table) : sqliteConfig(table)
  const refers = new Map(foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    return columns.map((column): [string, string] => [snake(column.name), getTableName(foreignTable)])
  }))
  return [{ name: getTableName(table), refers, columns: Object.values<Column>(getTableColumns(table)).map((column) => ({ name: snake(column.name), dataType: column.dataType, getSQLType: () => column.getSQLType() })) }]
})

/** Those that refer to a recruitment, directly, through another table, or by its public id. */
function ofRecruitments(): readonly Known[] {
  const found = new Set(['recruitments'])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const { name, refers, columns } of tables) {
      if ([...refers.values()].some((other) => found.has(other)) || columns.some((column) => column.name === 'recruitment_id')) found.add(name)
    }
  }
  return tables.filter(({ name }) => found.has(name))
}

const mayBe = (table: string, act: Act, phase: Writable['in'][number], column?: string) =>
  (writable[table] ?? []).some(({ acts, columns, in: phases }) => acts.includes(act) && phases.includes(phase) && (column === undefined || (columns?.includes(column) ?? true)))

const closedTo = (act: Act, phase: Writable['in'][number]) => ofRecruitments().filter((table) => !mayBe(table.name, act, phase)).map((table) => [table.name, table] as const)

const name = (text: string) => sql.identifier(text)

/** Another value than any that stands there, in the column's own kind: one for rows of the test's own, one to change them to. */
function otherValue(column: Stored, isChange = true): SQL {
  const type = column.getSQLType()
  if (column.dataType === 'boolean') return sql`NOT ${name(column.name)}`
  if (type === 'jsonb') return isChange ? sql`'{"another": 1}'::jsonb` : sql`'{"own": 1}'::jsonb`
  if (type.startsWith('timestamp')) return isChange ? sql`'2001-01-01'::timestamptz` : sql`'2002-02-02'::timestamptz`
  if (type === 'bytea') return sql`'\\x0102'::bytea`
  if (type === 'blob') return sql`X'0102'`
  if (type === 'integer') return isChange ? sql`424242` : sql`414141`
  return isChange ? sql`'"another"'` : sql`'"own"'` // a text, or JSON kept as text
}

/** A row of its own that refers to the locked recruitment wherever it can. */
async function rowFor(test: TestApp, { columns, refers }: Known): Promise<SQL> {
  const values: SQL[] = []
  for (const column of columns) {
    const other = refers.get(column.name)
    const keyed = other !== undefined && tables.find((table) => table.name === other)?.columns.some((each) => each.name === 'key')
    const [row] = keyed ? await all(test, sql`SELECT min(key) AS key FROM ${name(other)}`) : other ? await all(test, sql`SELECT min(application_key) AS key FROM ${name(other)}`) : []
    values.push(other ? sql`${sql.raw(String(row?.key ?? 1))}` : column.dataType === 'boolean' ? sql.raw(dialect === 'postgres' ? 'false' : '0') : otherValue(column, false))
  }
  return sql`(${sql.join(columns.map((column) => name(column.name)), sql`, `)}) VALUES (${sql.join(values, sql`, `)})`
}

interface Runner { all?(query: SQL): unknown; execute?(query: SQL): Promise<{ rows: unknown[] }> }

async function all(test: TestApp, query: SQL): Promise<Record<string, unknown>[]> {
  const runner = test.app.db.read as unknown as Runner // the dialects' own ways of raw SQL
  const rows: unknown = runner.execute ? (await runner.execute(query)).rows : await runner.all?.(query)
  return rows as Record<string, unknown>[]
}

async function run(tx: Queries, query: SQL): Promise<void> {
  const runner = tx as unknown as Runner & { run?(query: SQL): unknown }
  await (runner.execute ? runner.execute(query) : runner.run?.(query))
}

/** `refused` by the database's own guards, `done`, or whatever else it said. Nothing of it is kept. */
async function attempt(test: TestApp, query: SQL): Promise<string> {
  const undone = 'undone on purpose'
  try {
    await test.app.db.unitOfWork(async (tx) => { await run(tx, query); throw new Error(undone) })
  } catch (error) {
    const said = [error, (error as Error).cause].map((each) => (each instanceof Error ? each.message : '')).join(' ')
    if (said.includes('refused: ')) return 'refused'
    return said.includes(undone) ? 'done' : said
  }
  return 'done'
}

/** A row in every table that the walk left empty, put there past the guards: what is not there cannot be refused to be changed. */
async function fillUp(test: TestApp): Promise<void> {
  for (const table of ofRecruitments()) {
    const [counted] = await all(test, sql`SELECT count(*) AS n FROM ${name(table.name)}`)
    if (Number(counted?.n) > 0) continue
    const row = await rowFor(test, table)
    const triggers = dialect === 'sqlite' ? await all(test, sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ${table.name}`) : []
    await test.app.db.unitOfWork(async (tx) => {
      if (dialect === 'postgres') await run(tx, sql`SET LOCAL session_replication_role = replica`)
      for (const trigger of triggers) await run(tx, sql`DROP TRIGGER ${name(String(trigger.name))}`)
      await run(tx, sql`INSERT INTO ${name(table.name)} ${row}`)
      for (const trigger of triggers) await run(tx, sql.raw(String(trigger.sql)))
    })
  }
}

describe.each(always)('in phase %s', (phase) => {
  let test: TestApp
  beforeAll(async () => {
    test = await openTestApp()
    await appoint(test, 'Olga Nøhr', 'hr') // a half of a key refers to an officer's key
    await askOnBasis(test, await evaluators(test))
    const { id, hr } = await lockedOfThree(test)
    const steps = { locked: [], unsealed: [unsealShortlist, releaseIdentities], concluded: [unsealShortlist, releaseIdentities, chooseNobody, answered, concludeRecruitment] }
    for (const step of steps[phase]) {
      const done = await step(test.app, hr, id)
      if (!done.ok) throw new Error(done.refusal)
    }
    await fillUp(test)
  })
  afterAll(() => test.close())

  it('every table has a row that could be changed, and what may be written is: the test can fail', async () => {
    for (const table of ofRecruitments()) expect((await all(test, sql`SELECT count(*) AS n FROM ${name(table.name)}`)).map(({ n }) => Number(n) > 0), table.name).toEqual([true])
    expect(await attempt(test, sql`UPDATE applications SET access_hash = 'another' WHERE key = 1`)).toBe('done')
    expect(await attempt(test, sql`DELETE FROM blocked_pairs`)).toBe('done')
  })

  it.each(closedTo('insert', phase))('%s takes no row', async (table, known) => {
    expect(await attempt(test, sql`INSERT INTO ${name(table)} ${await rowFor(test, known)}`)).toBe('refused')
  })

  it.each(ofRecruitments().map((table) => [table.name, table] as const))('%s keeps every column of every row', async (table, { columns }) => {
    const changed: string[] = []
    for (const column of columns.filter((each) => !mayBe(table, 'update', phase, each.name))) {
      const said = await attempt(test, sql`UPDATE ${name(table)} SET ${name(column.name)} = ${otherValue(column)}`)
      if (said !== 'refused') changed.push(`${column.name}: ${said}`)
    }
    expect(changed).toEqual([])
  })

  it.each(closedTo('delete', phase))('%s loses no row', async (table) => {
    expect(await attempt(test, sql`DELETE FROM ${name(table)}`)).toBe('refused')
  })
})

it('is about the tables of the review and of the applicants, found in the schema', () => {
  const names = ofRecruitments().map((table) => table.name)
  for (const table of ['scores', 'rereadings', 'locks', 'protocol_confirmations', 'cleared_answers', 'answers', 'candidate_links', 'sealed_identities', 'audit_events']) expect(names).toContain(table)
  expect(names).not.toContain('bank_questions')
  expect(Object.keys(writable).filter((table) => !names.includes(table)), 'a reason for a table that is not there').toEqual([])
})
