import { record } from '#db/stores/audit'
import { insertNote } from '#db/stores/case-notes'
import { isBeforeNames, longestCaseNote } from '~/domain/recruitment/case-notes'
import { ok, refused, type Result } from '~/domain/result'
import type { Hint } from '~/detection/hints'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface WriteNote {
  readonly recruitmentId: string
  readonly text: string
  /** The writer has seen what looks like a name, and means it. */
  readonly isMeant: boolean
}

/** Written, or what in it looks like it tells who somebody is: then nothing is written before the writer says that it is meant. */
export type Noted = { readonly kind: 'written' } | { readonly kind: 'warned'; readonly hints: readonly Hint[] }

type NoteRefusal = 'not-found' | 'not-now' | 'reason-required' | 'over-limit'

/**
 * HR or the chair notes what was told by word of mouth and matters to the case (offentlighedsloven § 13). It is written once. While names are hidden it is
 * looked through for what points to a person.
 */
export async function writeNote(app: AppContext, actor: Actor, { recruitmentId, isMeant, ...typed }: WriteNote): Promise<Result<Noted, NoteRefusal>> {
  const text = typed.text.trim()
  const first = await admit(app.db.read, { actor, recruitmentId, capability: 'writeNotes' })
  if (!first.ok) return first
  if (text === '') return refused('reason-required')
  if (text.length > longestCaseNote) return refused('over-limit')
  const hints = isBeforeNames(first.value.phase) && !isMeant ? app.detector.warn(text, { language: actor.language, without: new Set() }) : []
  if (hints.length > 0) return ok({ kind: 'warned', hints })

  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'writeNotes' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey, role, phase } = admitted.value
    await insertNote(tx, { id: app.random.id(), recruitmentKey, authorKey: actor.key, side: role === 'chair' ? 'chair' : 'hr', phase, writtenAt: app.clock.now(), text })
    await record(tx, app, { organisationKey, action: 'note-written', recruitmentId, actorId: actor.id })
    return ok({ kind: 'written' })
  })
}
