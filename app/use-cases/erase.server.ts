import { createHash } from 'node:crypto'
import type { Queries } from '#db/database.server'
import { eraseContents, record } from '#db/stores/audit'
import { deleteApplications, deleteCandidates, deleteRecruitmentParts, one, ofRecruitment, several } from '#db/stores/erasing'
import { eraseThreads, eraseThreadsOfRecruitment } from '#db/stores/erasing-messages'
import { insertCertificate } from '#db/stores/certificates'
import { insertTombstones } from '#db/stores/erasures'
import type { Retained } from '#db/stores/outcomes'
import { loadRecruitment, setPhase } from '#db/stores/recruitments'
import { canonicalJson } from '~/domain/canonical-json'
import type { JsonValue } from '~/domain/canonical-json'
import { sumOf, type Certificate, type ErasureOccasion } from '~/domain/retention/certificate'
import type { Tombstone } from '~/domain/retention/tombstones'
import { makeMove, noFacts } from '~/domain/recruitment/phases'
import { applicationsWithBoxes, eraseBoxes, eraseRecruitmentKey, type Erased } from '~/identity/erase-door.server'
import type { AppContext } from '~/platform/app-context.server'
import { eraseReleased } from '~/released/erase-released.server'

// The erasing itself, in the caller's unit of work, who has made sure that it may be. Keys go first, then what they open, then the rest.

/** On whose word. Public ids of accounts; null for the program itself. */
export interface OnWordOf {
  readonly occasion: ErasureOccasion
  readonly reason?: string
  readonly askedBy: string | null
  readonly confirmedBy?: string
}

export interface ErasedApplicant {
  readonly recruitmentKey: number
  readonly application: { readonly key: number; readonly id: string }
  /** Null where there is none, or where what the committee read has to stay until the case is over. */
  readonly candidate: { readonly key: number; readonly id: string } | null
}

export async function eraseApplicantNow(tx: Queries, app: AppContext, { recruitmentKey, application, candidate, ...word }: ErasedApplicant & OnWordOf): Promise<Certificate> {
  const stones: Tombstone[] = [{ kind: 'application', id: application.id }, ...(candidate ? [{ kind: 'candidate', id: candidate.id } as const] : [])]
  const erased: Erased = { keys: {}, rows: {} }
  await insertTombstones(tx, stones)
  await eraseBoxes(tx, erased, one.application(application.key))
  if (candidate) await eraseReleased(tx, erased, one.candidate(candidate.key))
  await eraseThreads(tx, erased, { applications: one.application(application.key), candidates: candidate && one.candidate(candidate.key) })
  await deleteApplications(tx, erased.rows, one.application(application.key))
  if (candidate) await deleteCandidates(tx, erased.rows, one.candidate(candidate.key))
  return certify(tx, app, { what: 'applicant', recruitmentKey, erased, tombstones: stones.length, word })
}

interface ErasedGroup {
  readonly recruitmentKey: number
  readonly group: readonly Retained[]
}

/** Several applicants of one recruitment at once, under one certificate; null when there is nobody. */
export async function eraseApplicantsNow(tx: Queries, app: AppContext, { recruitmentKey, group, ...word }: ErasedGroup & OnWordOf): Promise<Certificate | null> {
  if (group.length === 0) return null
  const [ofApplications, ofCandidates] = whichOf(group)
  const stones = group.flatMap(({ application, candidate }): Tombstone[] => [{ kind: 'application', id: application.id }, ...(candidate ? [{ kind: 'candidate', id: candidate.id } as const] : [])])
  const erased: Erased = { keys: {}, rows: {} }
  await insertTombstones(tx, stones)
  await eraseBoxes(tx, erased, ofApplications)
  await eraseReleased(tx, erased, ofCandidates)
  await eraseThreads(tx, erased, { applications: ofApplications, candidates: ofCandidates })
  await deleteApplications(tx, erased.rows, ofApplications)
  await deleteCandidates(tx, erased.rows, ofCandidates)
  return certify(tx, app, { what: 'applicants', recruitmentKey, erased, tombstones: stones.length, word })
}

/** Name and contact of several, whose answers and levels stay for now; null when there is nothing of it left. */
export async function eraseIdentitiesNow(tx: Queries, app: AppContext, { recruitmentKey, group, ...word }: ErasedGroup & OnWordOf): Promise<Certificate | null> {
  const [ofApplications, ofCandidates] = whichOf(group)
  const named = await applicationsWithBoxes(tx, ofApplications)
  if (named.length === 0) return null
  const erased: Erased = { keys: {}, rows: {} }
  await insertTombstones(tx, named.map(({ id }) => ({ kind: 'identity', id })))
  await eraseBoxes(tx, erased, ofApplications)
  await eraseReleased(tx, erased, ofCandidates)
  return certify(tx, app, { what: 'identities', recruitmentKey, erased, tombstones: named.length, word })
}

/** Which of these applications have a name that can be erased. */
export const stillNamed = (tx: Queries, keys: readonly number[]) => applicationsWithBoxes(tx, several.applications(keys))

const whichOf = (group: readonly Retained[]) => [several.applications(group.map(({ application }) => application.key)), several.candidates(group.flatMap(({ candidate }) => (candidate ? [candidate.key] : [])))] as const

/** @throws when it is in a phase from which nothing leads to `erased`, or the database refuses because of a hold */
export async function eraseRecruitmentNow(tx: Queries, app: AppContext, { recruitmentKey, ...word }: { readonly recruitmentKey: number } & OnWordOf): Promise<Certificate> {
  const { id, phase } = await loadRecruitment(tx, recruitmentKey)
  const moved = makeMove(phase, 'erase', { ...noFacts, retentionOver: true })
  if (!moved.ok || !(await setPhase(tx, recruitmentKey, phase, moved.value))) throw new Error(`nothing leads from ${phase} to erased`)
  const erased: Erased = { keys: {}, rows: {} }
  await insertTombstones(tx, [{ kind: 'recruitment', id }])
  await eraseRecruitmentKey(tx, erased, recruitmentKey)
  await eraseBoxes(tx, erased, ofRecruitment.applications(recruitmentKey))
  await eraseReleased(tx, erased, ofRecruitment.candidates(recruitmentKey))
  await eraseThreadsOfRecruitment(tx, erased, recruitmentKey)
  await deleteApplications(tx, erased.rows, ofRecruitment.applications(recruitmentKey))
  await deleteCandidates(tx, erased.rows, ofRecruitment.candidates(recruitmentKey))
  await deleteRecruitmentParts(tx, erased.rows, recruitmentKey)
  await eraseContents(tx, id)
  return certify(tx, app, { what: 'recruitment', recruitmentKey, erased, tombstones: 1, word })
}

interface Done {
  readonly what: Certificate['what']
  readonly recruitmentKey: number
  readonly erased: Erased
  readonly tombstones: number
  readonly word: OnWordOf
}

/** Writes the certificate, and its hash in the log. */
async function certify(tx: Queries, app: AppContext, { what, recruitmentKey, erased, tombstones, word }: Done): Promise<Certificate> {
  const [{ id: recruitmentId, organisationKey }, at] = [await loadRecruitment(tx, recruitmentKey), app.clock.now()]
  const { occasion, reason = null, askedBy, confirmedBy = null } = word
  const body: Certificate = { version: 1, id: app.random.id(), what, occasion, reason, recruitmentId, at: at.toISOString(), askedBy, confirmedBy, ...erased, tombstones }
  const hash = certificateHash(body)
  await insertCertificate(tx, { id: body.id, organisationKey, at, body, hash })
  await record(tx, app, {
    organisationKey, action: `${what}-erased`, recruitmentId, actorId: confirmedBy ?? askedBy,
    details: { certificate: body.id, hash, occasion, keys: sumOf(erased.keys), rows: sumOf(erased.rows) },
  })
  return body
}

/** SHA-256 of the certificate's canonical JSON, hex. */
export const certificateHash = (body: Certificate): string => createHash('sha256').update(canonicalJson(body as unknown as JsonValue)).digest('hex') // plain data
