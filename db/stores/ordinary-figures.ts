import { and, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { shareNames, type OrdinaryRow } from '../../app/domain/trial/ordinary'
import type { Queries } from '../database.server'
import { prepared } from '../prepared'
import { departments, people } from '../schema/account'
import { blindStarts, ordinaryFigures } from '../schema/trial'

const number = z.number().min(0)
const peopleFormat = z.union([z.literal('few'), number.int()])
const rowsFormat = z.array(z.object({
  department: z.string(), quarter: z.string(), recruitments: number.int(),
  applicants: peopleFormat.nullable(), invited: peopleFormat.nullable(), hired: peopleFormat.nullable(), days: number.nullable(), hours: number.nullable(),
  shares: z.partialRecord(z.enum(shareNames as [typeof shareNames[number], ...typeof shareNames]), peopleFormat),
}))

/** What was brought, by whom and when. */
export interface OrdinaryFigures {
  readonly id: string
  readonly broughtBy: string
  readonly madeAt: Date
  readonly confirmedAt: Date | null
  readonly rows: readonly OrdinaryRow[]
}

const columns = { id: ordinaryFigures.id, broughtBy: people.name, madeAt: ordinaryFigures.madeAt, confirmedAt: ordinaryFigures.confirmedAt, body: ordinaryFigures.body }

const withRows = ({ body, ...row }: Omit<OrdinaryFigures, 'rows'> & { body: unknown }): OrdinaryFigures => ({ ...row, rows: rowsFormat.parse(body) as OrdinaryRow[] }) // zod's partial record says `undefined` where ours says nothing

/** Those that stand; null: none were brought. */
export async function standingFigures(queries: Queries, organisationKey: number): Promise<OrdinaryFigures | null> {
  const statement = prepared(queries, 'standing-figures', (name) => queries.select(columns).from(ordinaryFigures).innerJoin(people, eq(people.key, ordinaryFigures.personKey))
    .where(and(eq(ordinaryFigures.organisationKey, sql.placeholder('organisationKey')), isNotNull(ordinaryFigures.confirmedAt))).orderBy(desc(ordinaryFigures.key)).limit(1).prepare(name))
  const [row] = await statement.execute({ organisationKey })
  return row ? withRows(row) : null
}

/** Those that wait for whoever brought them. */
export async function waitingFigures(queries: Queries, { id, personKey }: { id: string; personKey: number }): Promise<OrdinaryFigures | null> {
  const [row] = await queries.select(columns).from(ordinaryFigures).innerJoin(people, eq(people.key, ordinaryFigures.personKey))
    .where(and(eq(ordinaryFigures.id, id), eq(ordinaryFigures.personKey, personKey), isNull(ordinaryFigures.confirmedAt)))
  return row ? withRows(row) : null
}

export interface NewFigures {
  readonly id: string
  readonly organisationKey: number
  readonly personKey: number
  readonly madeAt: Date
  readonly body: readonly OrdinaryRow[]
}

/** Puts figures aside; those that nobody confirmed since the given time go. */
export async function putFiguresAside(tx: Queries, row: NewFigures, since: Date): Promise<void> {
  await tx.delete(ordinaryFigures).where(and(isNull(ordinaryFigures.confirmedAt), lt(ordinaryFigures.madeAt, since)))
  await tx.insert(ordinaryFigures).values(row)
}

/** Those that wait take the place of those that stood, which are gone. */
export async function replaceFigures(tx: Queries, { organisationKey, id, confirmedAt }: { organisationKey: number; id: string; confirmedAt: Date }): Promise<void> {
  await tx.delete(ordinaryFigures).where(and(eq(ordinaryFigures.organisationKey, organisationKey), isNotNull(ordinaryFigures.confirmedAt)))
  await tx.update(ordinaryFigures).set({ confirmedAt }).where(eq(ordinaryFigures.id, id))
}

export async function deleteWaitingFigures(tx: Queries, id: string): Promise<void> {
  await tx.delete(ordinaryFigures).where(and(eq(ordinaryFigures.id, id), isNull(ordinaryFigures.confirmedAt)))
}

/** The days that HR set, by the departments' ids. */
export async function setStarts(queries: Queries, organisationKey: number): Promise<Map<string, string>> {
  const statement = prepared(queries, 'set-starts', (name) => queries.select({ id: departments.id, day: blindStarts.day }).from(blindStarts)
    .innerJoin(departments, eq(departments.key, blindStarts.departmentKey)).where(eq(departments.organisationKey, sql.placeholder('organisationKey'))).prepare(name))
  const rows = await statement.execute({ organisationKey })
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** @param day null: from now on it is the day of the first publication again */
export async function keepStart(tx: Queries, { departmentKey, day, setByKey, setAt }: { departmentKey: number; day: string | null; setByKey: number; setAt: Date }): Promise<void> {
  if (day === null) await tx.delete(blindStarts).where(eq(blindStarts.departmentKey, departmentKey))
  else await tx.insert(blindStarts).values({ departmentKey, day, setByKey, setAt }).onConflictDoUpdate({ target: blindStarts.departmentKey, set: { day, setByKey, setAt } })
}
