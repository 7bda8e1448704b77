import { submittedCounts } from '#db/stores/application-counts'
import { membersIn, type Member } from '#db/stores/members'
import { listRecruitments } from '#db/stores/recruitments'
import { mayRecruit } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import { phases, type Phase } from '~/domain/recruitment/phases'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

export interface ListedForHr {
  readonly recruitmentId: string
  readonly title: LocalText
  readonly department: LocalText | null
  readonly deadline: Date | null
  /** A bare number, whatever the phase; null for a draft. */
  readonly applications: number | null
  /** The people whose turn it is, by name; empty where it is HR's own or the applicants'. */
  readonly waitingFor: readonly string[]
}

export interface RecruitmentsByPhase {
  readonly phase: Phase
  readonly recruitments: readonly ListedForHr[]
}

/** Whose work moves a recruitment on from a phase; in the others it is HR's own, the applicants' or nobody's. */
const turnOf: Partial<Record<Phase, (member: Member) => boolean>> = {
  clearing: ({ role }) => role === 'redactor',
  scoring: ({ role }) => role !== 'redactor',
  shortlisting: ({ role }) => role === 'chair',
}

/** The organisation's recruitments by stage, in the order of the stages; the empty stages are left out. */
export async function loadRecruitmentList(app: AppContext, actor: Actor): Promise<Result<readonly RecruitmentsByPhase[], 'not-found'>> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const listed = await listRecruitments(app.db.read, actor.organisationKey)
  const keys = listed.map(({ key }) => key)
  const counts = await submittedCounts(app.db.read, keys)
  const members = await membersIn(app.db.read, keys)

  const rows = listed
    .filter(({ key }) => !(members.get(key) ?? []).some((member) => member.key === actor.key))
    .map(({ key, id, phase, title, department, deadline }) => ({
      phase,
      shown: {
        recruitmentId: id, title, department, deadline,
        applications: phase === 'draft' ? null : (counts.get(key) ?? 0),
        waitingFor: (members.get(key) ?? []).filter(turnOf[phase] ?? (() => false)).map(({ name }) => name),
      },
    }))
  return ok(phases.flatMap((phase) => {
    const here = rows.filter((row) => row.phase === phase).map(({ shown }) => shown)
    return here.length > 0 ? [{ phase, recruitments: here }] : []
  }))
}
