import { and, desc, eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { veilReplacements } from '../../app/domain/anonymity/categories'
import type { AnswerAtDesk, DeskChange, StepKind } from '../../app/domain/anonymity/desk-steps'
import type { Queries } from '../database.server'
import { applications, deskSteps } from '../schema/application'
import { answersToClear, deleteClearance, findingsOf, insertClearances, replaceVeils, setFindingDecision, veilsOf } from './clearing'

const veilFormat = z.object({ id: z.string(), start: z.number(), end: z.number(), replacement: z.enum(veilReplacements), personKey: z.number() })
const findingFormat = z.object({ id: z.string(), decision: z.enum(['open', 'veiled', 'kept']) })
const answerFormat = z.object({ questionKey: z.number(), clearedBy: z.nullable(z.number()), veils: z.array(veilFormat), findings: z.array(findingFormat) })
const changeFormat = z.object({ before: z.array(answerFormat), after: z.array(answerFormat), carried: z.number() })

export interface DeskStep {
  readonly id: string
  readonly kind: StepKind
  readonly change: DeskChange
}

/** What people have decided on each answer of an application, as it stands now. */
export async function deskStateOf(queries: Queries, applicationKey: number): Promise<AnswerAtDesk[]> {
  const veils = await veilsOf(queries, applicationKey)
  const findings = await findingsOf(queries, applicationKey)
  return (await answersToClear(queries, applicationKey)).map(({ questionKey, clearedBy }) => ({
    questionKey, clearedBy,
    veils: veils.filter((veil) => veil.questionKey === questionKey).map(({ id, start, end, replacement, personKey }) => ({ id, start, end, replacement, personKey })),
    findings: findings.filter((finding) => finding.questionKey === questionKey).map(({ id, decision }) => ({ id, decision })),
  }))
}

/** Puts one answer back as it was. Its findings are the same ones: only what was decided of them changes. */
export async function restoreAnswer(tx: Queries, applicationKey: number, { questionKey, clearedBy, veils, findings }: AnswerAtDesk): Promise<void> {
  const there = { applicationKey, questionKey }
  await replaceVeils(tx, there, veils.map((veil) => ({ ...there, ...veil })))
  for (const decision of ['open', 'veiled', 'kept'] as const) {
    await setFindingDecision(tx, findings.filter((finding) => finding.decision === decision).map(({ id }) => id), decision)
  }
  await deleteClearance(tx, there)
  if (clearedBy !== null) await insertClearances(tx, [{ ...there, personKey: clearedBy }])
}

export async function insertStep(tx: Queries, row: DeskStep & { readonly applicationKey: number; readonly personKey: number }): Promise<void> {
  await tx.insert(deskSteps).values(row)
}

/** The last thing that a person has done with an application and not undone. */
export async function latestStep(queries: Queries, { applicationKey, personKey }: { applicationKey: number; personKey: number }): Promise<DeskStep | null> {
  const [row] = await queries.select({ id: deskSteps.id, kind: deskSteps.kind, change: deskSteps.change }).from(deskSteps)
    .where(and(eq(deskSteps.applicationKey, applicationKey), eq(deskSteps.personKey, personKey))).orderBy(desc(deskSteps.key)).limit(1)
  return row ? { ...row, change: changeFormat.parse(row.change) } : null
}

export async function deleteStep(tx: Queries, id: string): Promise<void> {
  await tx.delete(deskSteps).where(eq(deskSteps.id, id))
}

/** Forgets how to undo what was done in a recruitment: its desk is about to close. */
export async function forgetStepsIn(tx: Queries, recruitmentKey: number): Promise<void> {
  const own = tx.select({ key: applications.key }).from(applications).where(eq(applications.recruitmentKey, recruitmentKey))
  await tx.delete(deskSteps).where(inArray(deskSteps.applicationKey, own))
}
