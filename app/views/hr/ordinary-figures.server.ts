import { setStarts, standingFigures, waitingFigures } from '#db/stores/ordinary-figures'
import { departmentsOf } from '#db/stores/organisations'
import { trialRecruitments } from '#db/stores/recruitment-summaries'
import { mayRecruit } from '~/domain/access/recruiting'
import type { LocalText } from '~/domain/local-text'
import { ok, refused, type Result } from '~/domain/result'
import type { OrdinaryRow } from '~/domain/trial/ordinary'
import { startsOf } from '~/domain/trial/cells'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'

/** Figures of recruitments with open names, who brought them and when. */
export interface Brought {
  /** '' for none. */
  readonly id: string
  readonly by: string
  readonly at: Date
  readonly rows: readonly (OrdinaryRow & { readonly name: LocalText })[]
}

type Found<T> = Promise<Result<T, 'not-found'>>

/** Those that stand; null: none. */
export async function loadBrought({ db: { read } }: AppContext, actor: Actor): Found<Brought | null> {
  if (!mayRecruit(actor.roles)) return refused('not-found')
  const standing = await standingFigures(read, actor.organisationKey)
  return ok(standing && { id: standing.id, by: standing.broughtBy, at: standing.confirmedAt ?? standing.madeAt, rows: await named({ read }, actor, standing.rows) })
}

/** Those that wait, and those whose place they would take. */
export async function loadWaiting(app: AppContext, actor: Actor, id: string): Found<{ readonly waiting: Brought; readonly standing: Brought | null }> {
  const { read } = app.db
  const [standing, waiting] = [await loadBrought(app, actor), await waitingFigures(read, { id, personKey: actor.key })]
  if (!standing.ok || !waiting) return refused('not-found')
  return ok({ standing: standing.value, waiting: { id, by: waiting.broughtBy, at: waiting.madeAt, rows: await named({ read }, actor, waiting.rows) } })
}

async function named({ read }: Pick<AppContext['db'], 'read'>, { organisationKey }: Actor, rows: readonly OrdinaryRow[]) {
  const names = new Map((await departmentsOf(read, organisationKey)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, name: names.get(row.department) ?? { da: '–', en: '–' } }))
}

export interface StartLine {
  readonly id: string
  readonly name: LocalText
  /** What HR set; '' for nothing. ISO. */
  readonly day: string
  /** The day of the first publication; null: there is none. */
  readonly published: string | null
}

/** From when on each department recruits with hidden names. */
export async function loadStarts({ db: { read } }: AppContext, { roles, organisationKey }: Actor): Found<StartLine[]> {
  if (!mayRecruit(roles)) return refused('not-found')
  const [departments, set, recruitments] = [await departmentsOf(read, organisationKey), await setStarts(read, organisationKey), await trialRecruitments(read, organisationKey)]
  const published = new Map(startsOf(new Map(), recruitments).map(({ department, day }) => [department, day]))
  return ok(departments.map(({ id, name }) => ({ id, name, day: set.get(id) ?? '', published: published.get(id) ?? null })))
}
