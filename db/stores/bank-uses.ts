import { and, asc, desc, eq, inArray, isNotNull, max } from 'drizzle-orm'
import type { LocalText } from '../../app/domain/local-text'
import type { Phase } from '../../app/domain/recruitment/phases'
import { learningPhases } from '../../app/domain/scoring/learned'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
import { auditEvents } from '../schema/audit'
import { questions, type QuestionSource } from '../schema/questionnaire'
import { recruitments } from '../schema/recruitment'
import { sourceFormat } from './questionnaires'

/** A question of a recruitment that came from a bank, and the version that the recruitment is pinned to. */
export interface BankUse extends QuestionSource {
  readonly recruitmentId: string
  readonly title: LocalText
  readonly phase: Phase
}

/** Where the banks' questions are used in an organisation, the latest recruitment first. */
export async function usesOfBanks(queries: Queries, organisationKey: number): Promise<BankUse[]> {
  const rows = await queries
    .select({ source: questions.source, recruitmentId: recruitments.id, texts: recruitments.texts, phase: recruitments.phase })
    .from(questions).innerJoin(recruitments, eq(recruitments.key, questions.recruitmentKey))
    .where(and(eq(recruitments.organisationKey, organisationKey), isNotNull(questions.source)))
    .orderBy(desc(recruitments.key))
  return rows.flatMap(({ source, texts, ...rest }) => {
    const read = sourceFormat.parse(source)
    return read ? [{ ...read, ...rest, title: localTextFormat.parse(texts.title) }] : []
  })
}

/** The recruitments that a family's bank learns from. */
export interface LearningUses {
  readonly recruitmentKeys: readonly number[]
  /** The place of the last event in the log of any of them: nothing that counts changes without one. */
  readonly position: number
}

/** The recruitments of an organisation that asked something of a family's bank and in which scoring is over. */
export async function learningUses(queries: Queries, { organisationKey, family }: { organisationKey: number; family: string }): Promise<LearningUses> {
  const rows = await queries.select({ key: recruitments.key, id: recruitments.id, source: questions.source })
    .from(questions).innerJoin(recruitments, eq(recruitments.key, questions.recruitmentKey))
    .where(and(eq(recruitments.organisationKey, organisationKey), inArray(recruitments.phase, [...learningPhases]), isNotNull(questions.source)))
    .orderBy(asc(recruitments.key))
  const asked = new Map(rows.filter(({ source }) => sourceFormat.parse(source)?.family === family).map(({ key, id }) => [key, id]))
  if (asked.size === 0) return { recruitmentKeys: [], position: 0 }
  const [last] = await queries.select({ position: max(auditEvents.sequence) }).from(auditEvents).where(inArray(auditEvents.recruitmentId, [...asked.values()]))
  return { recruitmentKeys: [...asked.keys()], position: last?.position ?? 0 }
}
