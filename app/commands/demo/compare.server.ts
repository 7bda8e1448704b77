import { seededUint32 } from '~/domain/anonymity/shuffle'
import { shownVerdicts } from '~/domain/scoring/second-look'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { beginSecondLook, compareAnswers, endSecondLook } from '~/use-cases/second-look.server'
import { loadSecondLookPage } from '~/views/committee/second-look.server'
import { mustSucceed } from './walk.server'

interface SecondLook {
  readonly recruitmentId: string
  readonly top: number
  readonly chair: Actor
  readonly reviewers: readonly Actor[]
  /** Whether the chair compares too and ends it; else there is something left to do. */
  readonly isEnded: boolean
}

/** The committee holds answers at the cut against each other, as chance has it that repeats; nothing where nobody is open. */
export async function takeSecondLook(app: AppContext, { recruitmentId, top, chair, reviewers, isEnded }: SecondLook): Promise<void> {
  const begun = mustSucceed(await beginSecondLook(app, chair, { recruitmentId, top: String(top) }))
  if (begun.pairs === 0) return
  for (const actor of isEnded ? [chair, ...reviewers] : reviewers) await compareByChance(app, actor, recruitmentId)
  if (isEnded) mustSucceed(await endSecondLook(app, chair, recruitmentId))
}

async function compareByChance(app: AppContext, actor: Actor, recruitmentId: string): Promise<void> {
  const next = seededUint32(actor.name)
  for (const { id } of mustSucceed(await loadSecondLookPage(app, actor, recruitmentId)).begun?.own ?? []) {
    mustSucceed(await compareAnswers(app, actor, { recruitmentId, pairId: id, verdict: shownVerdicts[next() % shownVerdicts.length] ?? 'equal' }))
  }
}
