import { and, desc, eq } from 'drizzle-orm'
import type { Certificate } from '../../app/domain/retention/certificate'
import type { Queries } from '../database.server'
import { erasureCertificates } from '../schema/erasure'

export interface KeptCertificate {
  readonly id: string
  readonly at: Date
  readonly body: Certificate
  readonly hash: string
}

export async function insertCertificate(tx: Queries, row: KeptCertificate & { organisationKey: number }): Promise<void> {
  await tx.insert(erasureCertificates).values({ ...row, recruitmentId: row.body.recruitmentId })
}

const shown = { id: erasureCertificates.id, at: erasureCertificates.at, body: erasureCertificates.body, hash: erasureCertificates.hash }

/** The latest first; of one recruitment where its id is given. */
export async function certificatesOf(queries: Queries, organisationKey: number, recruitmentId?: string): Promise<KeptCertificate[]> {
  const of = recruitmentId === undefined ? undefined : eq(erasureCertificates.recruitmentId, recruitmentId)
  return queries.select(shown).from(erasureCertificates).where(and(eq(erasureCertificates.organisationKey, organisationKey), of)).orderBy(desc(erasureCertificates.key)).limit(200)
}

export async function findCertificate(queries: Queries, organisationKey: number, id: string): Promise<KeptCertificate | null> {
  const [row] = await queries.select(shown).from(erasureCertificates).where(and(eq(erasureCertificates.organisationKey, organisationKey), eq(erasureCertificates.id, id)))
  return row ?? null
}
