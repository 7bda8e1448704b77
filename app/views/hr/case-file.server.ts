import { notesOf } from '#db/stores/case-notes'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { readsNote } from '~/domain/recruitment/case-notes'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { madeFile, takeFile, type CaseFilePart, type MadeFile } from '~/platform/made-case-files.server'

export interface CaseFilePage {
  readonly title: LocalText
  /** Whether nothing more is to come into the case. */
  readonly isOver: boolean
  readonly mayHaveNames: boolean
  /** Notes that HR reads in this phase. */
  readonly hasNotes: boolean
  readonly made: Readonly<Record<CaseFilePart, MadeFile | null>>
}

/** Where HR has the case made as a file, and how far that is. */
export async function loadCaseFilePage(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CaseFilePage, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: 'makeCaseFile' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase, role } = admitted.value
  const of = (part: CaseFilePart) => madeFile(app, { actorId: actor.id, recruitmentId, part })
  return ok({
    title: (await loadRecruitment(app.db.read, recruitmentKey)).texts.title,
    isOver: phase === 'concluded' || phase === 'cancelled',
    mayHaveNames: decide(role, 'readIdentities', phase).allowed,
    hasNotes: (await notesOf(app.db.read, recruitmentKey)).some(({ side }) => readsNote('hr', side, phase)),
    made: { case: of('case'), names: of('names'), notes: of('notes') },
  })
}

/** The file that the same person had made, or nothing: it goes once it was read. */
export async function loadMadeCaseFile(app: AppContext, actor: Actor, { recruitmentId, part }: { recruitmentId: string; part: CaseFilePart }): Promise<Result<Response, 'not-found' | 'not-now'>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: part === 'names' ? 'readIdentities' : 'makeCaseFile' })
  if (!admitted.ok) return admitted
  const taken = takeFile(app, { actorId: actor.id, recruitmentId, part })
  if (!taken) return refused('not-found')
  const headers = { 'Content-Type': 'application/zip', 'Content-Length': String(taken.bytes), 'Content-Disposition': `attachment; filename="${taken.name}"`, 'Cache-Control': 'no-store' }
  return ok(new Response(taken.content, { headers }))
}
