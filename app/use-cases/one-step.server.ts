import { deskStateOf, insertStep } from '#db/stores/desk-steps'
import { changeBetween, type StepKind } from '~/domain/anonymity/desk-steps'
import type { AtWork } from './at-the-clearing-desk.server'

interface Step<T> {
  readonly kind: StepKind
  readonly work: () => Promise<T>
  /** How many other places were changed along with what was asked for. */
  readonly carried?: (value: T) => number
}

/** Does something to an application at the desk, and keeps how it was before and after, so that it can be undone as one step. */
export async function asOneStep<T>({ tx, app, actor, place }: AtWork, { kind, work, carried = () => 0 }: Step<T>): Promise<T> {
  const { key: applicationKey } = place.application
  const before = await deskStateOf(tx, applicationKey)
  const value = await work()
  const change = changeBetween(before, await deskStateOf(tx, applicationKey), carried(value))
  if (change.after.length > 0) await insertStep(tx, { id: app.random.id(), applicationKey, personKey: actor.key, kind, change })
  return value
}
