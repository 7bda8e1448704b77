import type { Queries } from '#db/database.server'
import { openRequestCounts } from '#db/stores/applicant-requests'
import { membershipsOf } from '#db/stores/memberships'
import { loadConfirmation } from '#db/stores/protocol-confirmations'
import { listRecruitments, loadRecruitment } from '#db/stores/recruitments'
import { ownProgress } from '#db/stores/review'
import { loadProposal } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import { mayTypeIn } from '~/domain/access/recruiting'
import { sideOf } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { Phase } from '~/domain/recruitment/phases'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { tasksBesides } from './work-after-lock.server'
import { confirmProtocolTask, officersOpenTask, requestsTask, tasks, type Task, type Worker } from './work-tasks'

/** One recruitment in which a person has something to do, or waits for somebody. */
export interface WorkItem {
  readonly id: string
  readonly title: LocalText
  readonly task: Task['code']
  readonly status: Task['status']
  readonly href: string | null
  /** The person's own scoring; nobody else's is known here. */
  readonly progress: { readonly done: number; readonly assigned: number } | null
}

/** The areas that hold work which no recruitment is named for. */
const ownAreas = ['clerk', 'audit', 'admin', 'officer'] as const

export interface MyWork {
  readonly items: readonly WorkItem[]
  readonly areas: readonly (typeof ownAreas)[number][]
}

interface Placed {
  readonly key: number
  readonly id: string
  readonly title: LocalText
  readonly phase: Phase
  readonly as: Worker
}

/** Everything that a person has to do, in all recruitments, whatever their part in each. */
export async function loadMyWork(app: AppContext, actor: Actor): Promise<MyWork> {
  const { read } = app.db
  const items: WorkItem[] = []
  const places = await placesOf(read, actor)
  const asked = await placesWithRequests(read, places)
  const besides = await tasksBesides(read, { places, personKey: actor.key, now: app.clock.now() })
  for (const placed of places) {
    const task = tasks[placed.as][placed.phase]
    if (task) items.push(await itemOf(read, { actor, placed, task }))
    if (asked.has(placed.key)) items.push(await itemOf(read, { actor, placed, task: requestsTask }))
    for (const more of besides.get(placed.key) ?? []) items.push(await itemOf(read, { actor, placed, task: more }))
  }
  const has = { clerk: mayTypeIn(actor.roles), audit: actor.roles.includes('auditor'), admin: actor.roles.includes('administrator'), officer: sideOf(actor.roles) !== null }
  return { items, areas: ownAreas.filter((area) => has[area]) }
}

/** Where applicants wait for this person's decision as the redactor. */
async function placesWithRequests(read: Queries, places: readonly Placed[]): Promise<ReadonlySet<number>> {
  const mine = places.filter(({ as, phase }) => as === 'redactor' && decide(as, 'decideRequests', phase).allowed)
  return new Set((await openRequestCounts(read, mine.map(({ key }) => key))).keys())
}

/** Being named in a recruitment replaces the organisation's role there: see roleIn. */
async function placesOf(read: Queries, actor: Actor): Promise<Placed[]> {
  const named = (await membershipsOf(read, actor.key)).map(({ recruitmentKey, recruitmentId, role, ...rest }) => ({ ...rest, key: recruitmentKey, id: recruitmentId, as: role }))
  if (!actor.roles.includes('hr')) return named
  const elsewhere = (await listRecruitments(read, actor.organisationKey)).filter(({ key }) => !named.some((own) => own.key === key))
  return [...named, ...elsewhere.map((recruitment) => ({ ...recruitment, as: 'hr' as const }))]
}

interface Found {
  readonly actor: Actor
  readonly placed: Placed
  readonly task: Task
}

async function itemOf(read: Queries, { actor, placed, task }: Found): Promise<WorkItem> {
  const { id, title, as, key } = placed
  const progress = task.code === 'score' ? sumOf(await ownProgress(read, key, actor.key)) : null
  const { code, status, page } = task.code === 'unseal' ? await unsealTask(read, key, task) : await asThingsStand(read, { key, task, progress })
  return { id, title, task: code, status, href: page === null ? null : `${baseOf(as)}/${id}${page}`, progress }
}

/** Whose turn it is may hang on more than the phase: on a proposal that is there or not, on one's own last score. */
async function asThingsStand(read: Queries, { key, task, progress }: { key: number; task: Task; progress: WorkItem['progress'] }): Promise<Task> {
  const instead = waitingInstead[task.code]
  if (!instead) return task
  const waiting: Task = { ...task, code: instead, status: 'waiting' }
  if (task.code === 'score') return progress?.done === progress?.assigned ? waiting : task
  const ofChair = await nextOfChair(read, key)
  if (task.code === 'confirm-lock') return ofChair === 'nothing' ? task : waiting
  return { propose: task, confirm: confirmProtocolTask, nothing: waiting }[ofChair]
}

/** Where two key holders open, HR waits for them. */
async function unsealTask(read: Queries, key: number, task: Task): Promise<Task> {
  return (await loadRecruitment(read, key)).custody === 'officers' ? officersOpenTask : task
}

/** What the chair does next before HR can lock. */
async function nextOfChair(read: Queries, key: number): Promise<'propose' | 'confirm' | 'nothing'> {
  if (!(await isProposed(read, key))) return 'propose'
  return (await loadConfirmation(read, key)) === null ? 'confirm' : 'nothing'
}

/** Whether there is a proposal that can be locked: one of whose people somebody has withdrawn is the chair's turn again. */
async function isProposed(read: Queries, key: number): Promise<boolean> {
  return (await loadProposal(read, key))?.chosenWithdrawn === 0
}

/** What is waited for once the own turn is over, or before it has come. */
const waitingInstead: Partial<Record<Task['code'], Task['code']>> = { score: 'wait-for-scores', propose: 'wait-for-lock', 'confirm-lock': 'wait-for-chair' }

function sumOf(progress: readonly { done: number; assigned: number }[]): { done: number; assigned: number } {
  return progress.reduce((sum, { done, assigned }) => ({ done: sum.done + done, assigned: sum.assigned + assigned }), { done: 0, assigned: 0 })
}

function baseOf(as: Worker): string {
  const bases: Record<Worker, string> = { hr: '/hr/recruitments', redactor: '/clearing', reviewer: '/committee', chair: '/committee', 'stand-in': '/committee' }
  return bases[as]
}
