import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit'
import { people } from '#db/schema/account'
import { recruitments } from '#db/schema/recruitment'
import { newestCheckpoints } from '#db/stores/checkpoints'
import { sha256 } from '#db/sha256'
import { auditActions, type AuditAction } from '~/domain/audit/actions'
import { leafHash } from '~/domain/audit/merkle-tree'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface AuditLine {
  readonly sequence: number
  readonly at: Date
  readonly action: AuditAction
  /** The member of staff who did it; null for an applicant or the system itself. */
  readonly who: string | null
  readonly recruitment: { readonly id: string; readonly title: LocalText } | null
  readonly details: string
  /** Of the event's leaf in the log's tree, hex. */
  readonly hash: string
}

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The last event that is in the newest checkpoint: up to there an event can be proved. */
  readonly provenUntil: number
  readonly filter: { readonly action: AuditAction | null; readonly recruitmentId: string | null }
  readonly recruitments: readonly { readonly id: string; readonly title: LocalText }[]
}

export interface AuditQuery {
  readonly page: number
  readonly action: string | null
  readonly recruitmentId: string | null
}

const linesPerPage = 50
const hour = 3_600_000

/** A page of the log, newest first. For auditors alone; to everybody else it does not exist. */
export async function loadAuditLog(app: AppContext, actor: Actor, query: AuditQuery): Promise<Result<AuditPage, 'not-found'>> {
  if (!actor.roles.includes('auditor')) return refused('not-found')
  const { read } = app.db
  const action = auditActions.find((known) => known === query.action) ?? null
  const where = and(
    eq(auditEvents.organisationKey, actor.organisationKey),
    action ? eq(auditEvents.action, action) : undefined,
    query.recruitmentId ? eq(auditEvents.recruitmentId, query.recruitmentId) : undefined,
  )
  const [counted] = await read.select({ n: count() }).from(auditEvents).where(where)
  const total = counted?.n ?? 0
  const pages = Math.max(1, Math.ceil(total / linesPerPage))
  const page = Math.min(Math.max(1, query.page), pages)
  const rows = await read.select().from(auditEvents).where(where).orderBy(desc(auditEvents.sequence)).limit(linesPerPage).offset((page - 1) * linesPerPage)

  const names = await namesOf(app, rows.flatMap(({ actorId }) => actorId ?? []))
  const known = await recruitmentsOf(app, actor)
  return ok({
    lines: rows.map((row) => ({
      sequence: row.sequence, at: shownTime(row), action: row.action, hash: leafOf(row),
      who: row.actorId === null ? null : (names.get(row.actorId) ?? null),
      recruitment: known.find(({ id }) => id === row.recruitmentId) ?? null,
      details: Object.entries(row.details).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`).join(' · '),
    })),
    total, page, pages, provenUntil: await lastCheckpointed(read),
    filter: { action, recruitmentId: query.recruitmentId },
    recruitments: known,
  })
}

const lastCheckpointed = async (read: AppContext['db']['read']) => (await newestCheckpoints(read, 1))[0]?.size ?? 0

const leafOf = ({ commitment }: { commitment: Buffer | null }) => (commitment ? Buffer.from(leafHash(sha256, commitment)).toString('hex') : '')

async function namesOf(app: AppContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await app.db.read.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function recruitmentsOf(app: AppContext, actor: Actor): Promise<{ id: string; title: LocalText }[]> {
  const rows = await app.db.read.select({ id: recruitments.id, texts: recruitments.texts }).from(recruitments).where(eq(recruitments.organisationKey, actor.organisationKey)).orderBy(recruitments.id)
  return rows.map(({ id, texts }) => ({ id, title: texts.title }))
}

/**
 * A score is shown by its hour: several in the same second would tell a reviewer who stepped back from one who read. The
 * exact time is what the log committed to, and leaves it only when identities are open.
 */
function shownTime({ action, at }: { action: AuditAction; at: Date }): Date {
  return action === 'score-saved' ? new Date(Math.floor(at.getTime() / hour) * hour) : at
}
