import { notesOf, type CaseNote } from '#db/stores/case-notes'
import { loadRecruitment } from '#db/stores/recruitments'
import type { LocalText } from '~/domain/local-text'
import { isBeforeNames, readsNote, type NoteSide } from '~/domain/recruitment/case-notes'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

export interface NotesPage {
  readonly title: LocalText
  readonly notes: readonly CaseNote[]
  /** Names may not stand in a note yet. */
  readonly isBeforeNames: boolean
  readonly side: NoteSide
}

/** The notes of a case that this side reads. */
export async function loadNotes(app: AppContext, actor: Actor, { recruitmentId, as }: { recruitmentId: string; as: NoteSide }): Promise<Result<NotesPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'writeNotes' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  if (role !== as) return refused('not-found')
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title, side: as, isBeforeNames: isBeforeNames(phase),
    notes: (await notesOf(read, recruitmentKey)).filter(({ side }) => readsNote(as, side, phase)),
  })
}
