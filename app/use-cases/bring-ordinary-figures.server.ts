import { record } from '#db/stores/audit'
import { deleteWaitingFigures, putFiguresAside, replaceFigures, standingFigures, waitingFigures } from '#db/stores/ordinary-figures'
import { departmentsOf } from '#db/stores/organisations'
import { mayRecruit } from '~/domain/access/recruiting'
import { ok, refused, type Result } from '~/domain/result'
import type { OrdinaryProblem } from '~/domain/trial/ordinary'
import { quarterOf } from '~/domain/trial/quarters'
import { readOrdinaryCsv } from '~/documents/trial/ordinary-csv.server'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

const day = 86_400_000

/** Reads figures of recruitments with open names and puts them aside, for HR to look at before they stand. Their id. */
export async function stageOrdinaryFigures(app: AppContext, actor: Actor, bytes: Uint8Array): Promise<Result<string, 'not-found' | { readonly problems: readonly OrdinaryProblem[] }>> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const { organisationKey, key: personKey } = actor
  const named = await departmentsOf(app.db.read, organisationKey)
  const departments = new Map(named.flatMap(({ id, name }) => Object.values(name).filter(Boolean).map((one) => [one.trim().toLowerCase(), id] as const)))
  const madeAt = app.clock.now()
  const read = readOrdinaryCsv(bytes, { departments, now: quarterOf(madeAt) })
  if (!read.ok) return refused({ problems: read.refusal })
  const id = app.random.id()
  await app.db.unitOfWork((tx) => putFiguresAside(tx, { id, organisationKey, personKey, madeAt, body: read.value }, new Date(madeAt.getTime() - day)))
  return ok(id)
}

export interface ConfirmFigures {
  readonly id: string
  /** Those that stood when the page was shown: what takes whose place is what was read. '' for none. */
  readonly replaces: string
}

/** Figures that were looked at stand from now on, in the place of those that stood. */
export function confirmOrdinaryFigures(app: AppContext, actor: Actor, { id, replaces }: ConfirmFigures): Promise<Result<null, 'not-found' | 'stale'>> {
  const { organisationKey } = actor
  return app.db.unitOfWork(async (tx): Promise<Result<null, 'not-found' | 'stale'>> => {
    const waiting = mayRecruit(actor.roles) ? await waitingFigures(tx, { id, personKey: actor.key }) : null
    if (!waiting) return refused('not-found')
    const standing = await standingFigures(tx, organisationKey)
    if ((standing?.id ?? '') !== replaces) return refused('stale')
    await replaceFigures(tx, { organisationKey, id, confirmedAt: app.clock.now() })
    await record(tx, app, { organisationKey, action: 'ordinary-figures-brought', actorId: actor.id, details: { rows: waiting.rows.length, replaced: standing?.rows.length ?? 0 } })
    return ok(null)
  })
}

export async function discardOrdinaryFigures(app: AppContext, actor: Actor, id: string): Promise<Result<null, 'not-found'>> {
  if (!mayRecruit(actor.roles) || !(await waitingFigures(app.db.read, { id, personKey: actor.key }))) return refused('not-found')
  await app.db.unitOfWork((tx) => deleteWaitingFigures(tx, id))
  return ok(null)
}
