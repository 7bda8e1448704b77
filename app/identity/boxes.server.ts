import { and, eq, inArray, type SQL } from 'drizzle-orm'
import type { Queries } from '#db/database.server'
import { organisations } from '#db/schema/account'
import { applications, candidateLinks } from '#db/schema/application'
import { recruitments } from '#db/schema/recruitment'
import { candidates } from '#db/schema/review'
import { recruitmentKeys, recruitmentPrivateKeys, sealedIdentities, sealedKeys } from '#db/schema/sealed'
import type { ApplicationId, RecruitmentId } from '~/domain/ids'
import type { Phase } from '~/domain/recruitment/phases'
import { calledUnopened } from '~/released/called-unopened.server'
import type { BoxContext } from './bound-to.server'

/** A recruitment whose boxes may be opened now. */
export interface OpenedRecruitment {
  readonly phase: Phase
  readonly recruitmentId: RecruitmentId
  readonly organisationId: string
  readonly publicKey: Buffer
  /** Null where officers hold the private half. */
  readonly wrappedPrivateKey: Buffer | null
}

/** The recruitment, when it is in one of these phases. @throws when it is not */
export async function recruitmentIn(tx: Queries, recruitmentKey: number, ...phases: readonly Phase[]): Promise<OpenedRecruitment> {
  const [recruitment] = await tx
    .select({ id: recruitments.id, phase: recruitments.phase, organisationId: organisations.id, publicKey: recruitmentKeys.publicKey, wrappedPrivateKey: recruitmentPrivateKeys.wrappedPrivateKey })
    .from(recruitments)
    .innerJoin(organisations, eq(organisations.key, recruitments.organisationKey))
    .innerJoin(recruitmentKeys, eq(recruitmentKeys.recruitmentKey, recruitments.key))
    .leftJoin(recruitmentPrivateKeys, eq(recruitmentPrivateKeys.recruitmentKey, recruitments.key))
    .where(eq(recruitments.key, recruitmentKey))
  if (!recruitment || !phases.includes(recruitment.phase)) throw new Error(`boxes are opened only from a ${phases.join(' or ')} recruitment`)
  return { ...recruitment, recruitmentId: recruitment.id as RecruitmentId }
}

/** Where one of its applications belongs. */
export function contextOf({ organisationId, recruitmentId }: OpenedRecruitment, applicationId: string): BoxContext {
  return { organisationId, recruitmentId, applicationId: applicationId as ApplicationId }
}

/** The boxes of its candidates, of those whom the condition names and whose box is sealed to the key in use: one under a key that is lost opens nowhere. */
export function boxesOf(tx: Queries, recruitmentKey: number, condition: SQL | undefined) {
  const { enc, sealedKey } = sealedKeys
  const { suite, iv, box, claimIv, claimBox, contactIv, contactBox } = sealedIdentities
  return tx
    .select({ candidateKey: candidates.key, candidateId: candidates.id, applicationKey: applications.key, applicationId: applications.id, suite, enc, sealedKey, iv, box, claimIv, claimBox, contactIv, contactBox })
    .from(candidates)
    .innerJoin(candidateLinks, eq(candidateLinks.candidateKey, candidates.key))
    .innerJoin(applications, eq(applications.key, candidateLinks.applicationKey))
    .innerJoin(sealedIdentities, eq(sealedIdentities.applicationKey, applications.key))
    .innerJoin(sealedKeys, eq(sealedKeys.applicationKey, applications.key))
    .innerJoin(recruitmentKeys, eq(recruitmentKeys.keyId, sealedIdentities.keyId))
    .where(and(eq(candidates.recruitmentKey, recruitmentKey), condition))
}

/** True of those whom two people called after the unsealing and whose name is not open yet. */
export async function isWaitingToBeOpened(tx: Queries, recruitmentKey: number): Promise<SQL> {
  return inArray(candidates.key, (await calledUnopened(tx, recruitmentKey)).map(({ key }) => key))
}
