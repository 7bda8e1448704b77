import { record } from '#db/stores/audit'
import { notesOf } from '#db/stores/case-notes'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { loadCase } from '~/documents/case-file/load-case.server'
import { namesDocuments } from '~/documents/case-file/names-documents'
import { notesDocuments } from '~/documents/case-file/notes-documents'
import { packCase, type ToPack } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import type { CaseDocument } from '~/documents/case-file/case-part'
import { readsNote } from '~/domain/recruitment/case-notes'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { beginFile, madeFile, type CaseFilePart, type FileOwner, type MadeFile } from '~/platform/made-case-files.server'
import { interviewProtocol } from '~/platform/interview-protocol.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { lookAtIdentities } from './look-at-identities.server'

export interface MakeCaseFile {
  readonly recruitmentId: string
  readonly part: CaseFilePart
}

const capabilityOf = { case: 'makeCaseFile', names: 'readIdentities', notes: 'makeCaseFile' } as const
const fileName = { case: 'sag', names: 'navne', notes: 'noter' } as const
const isUnderWay = (file: MadeFile | null) => file?.kind === 'making' || file?.kind === 'ready'

type Refused = 'not-found' | 'not-now' | 'prove-again'

/**
 * HR has the case made as a file: without names, the names of those invited alone, or the notes. It is made beside everything else, and written down
 * in the log with its manifest's hash when it is done. Whoever has the names made has looked at them, which is written down as a look.
 */
export async function makeCaseFile(app: AppContext, actor: Actor, { recruitmentId, part }: MakeCaseFile): Promise<Result<null, Refused>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: capabilityOf[part] })
  if (!admitted.ok) return admitted
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const owner: FileOwner = { actorId: actor.id, recruitmentId, part }
  if (isUnderWay(madeFile(app, owner))) return ok(null)

  const documents = await documentsOf[part](app, actor, admitted.value)
  if (!documents.ok) return documents
  await beginFile(app, owner, async ({ write, progress }) => {
    const packed: ToPack = { drawing: app.drawing, part, recruitment: recruitmentId, madeAt: app.clock.now(), documents: documents.value, count: documents.value.length, onProgress: (done, of) => { progress(Math.round((100 * done) / of)) } }
    const manifest = await packCase(zipSink(write), packed)
    await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: actor.organisationKey, action: 'case-file-made', recruitmentId, actorId: actor.id, details: { part, manifest } }))
    return { name: `${fileName[part]}-${manifest.slice(0, 16)}.zip`, manifest }
  })
  return ok(null)
}

type Documents = (app: AppContext, actor: Actor, admitted: Admitted) => Promise<Result<readonly CaseDocument[], 'not-found' | 'not-now'>>

const documentsOf: Readonly<Record<CaseFilePart, Documents>> = {
  async case(app, _, { recruitmentKey }) {
    return ok(caseDocuments(await loadCase(app, app.db.read, { recruitmentKey, language: 'da' })))
  },

  async names(app, actor, { recruitmentKey, recruitmentId, phase }) {
    const seen = await lookAtIdentities(app, actor, { recruitmentId, as: 'hr' })
    if (!seen.ok) return seen
    const { withNames } = await loadCase(app, app.db.read, { recruitmentKey, language: 'da' })
    const protocol = phase === 'concluded' ? (await interviewProtocol(app.db.read, recruitmentKey)).text : null
    return ok(namesDocuments(seen.value, { language: 'da', date: app.clock.now(), withNames, interviewProtocol: protocol }))
  },

  async notes(app, _, { recruitmentKey, phase }) {
    const notes = (await notesOf(app.db.read, recruitmentKey)).filter(({ side }) => readsNote('hr', side, phase))
    return notes.length === 0 ? refused('not-now') : ok(notesDocuments(notes, { language: 'da', date: app.clock.now() }))
  },
}
