import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { LocalText } from '../../app/domain/local-text'
import type { Phase } from '../../app/domain/recruitment/phases'
import type { Queries } from '../database.server'
import { localTextFormat } from '../local-text-format'
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
