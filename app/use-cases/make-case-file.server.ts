import { record } from '#db/stores/audit'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import { loadCase } from '~/documents/case-file/load-case.server'
import { namesDocuments } from '~/documents/case-file/names-documents'
import { packCase, type ToPack } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import type { CaseDocument } from '~/documents/case-file/case-part'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { beginFile, madeFile, type CaseFilePart, type FileOwner, type MadeFile } from '~/platform/made-case-files.server'
import { requireRecentSignIn } from '~/platform/recent-sign-in.server'
import { lookAtIdentities } from './look-at-identities.server'

export interface MakeCaseFile {
  readonly recruitmentId: string
  readonly part: CaseFilePart
}

const capabilityOf = { case: 'makeCaseFile', names: 'readIdentities' } as const
const fileName = { case: 'sag', names: 'navne' } as const
const isUnderWay = (file: MadeFile | null) => file?.kind === 'making' || file?.kind === 'ready'

type Refused = 'not-found' | 'not-now' | 'prove-again'

/**
 * HR has the case made as a file: without names, or the names of those invited alone. It is made beside everything else, and written down
 * in the log with its manifest's hash when it is done. Whoever has the names made has looked at them, which is written down as a look.
 */
export async function makeCaseFile(app: AppContext, actor: Actor, { recruitmentId, part }: MakeCaseFile): Promise<Result<null, Refused>> {
  const admitted = await admit(app.db.read, { actor, recruitmentId, capability: capabilityOf[part] })
  if (!admitted.ok) return admitted
  const recent = requireRecentSignIn(app, actor)
  if (!recent.ok) return recent
  const owner: FileOwner = { actorId: actor.id, recruitmentId, part }
  if (isUnderWay(madeFile(app, owner))) return ok(null)

  const documents = await (part === 'case' ? ofCase(app, admitted.value) : ofNames(app, actor, recruitmentId))
  if (!documents.ok) return documents
  await beginFile(app, owner, async ({ write, progress }) => {
    const packed: ToPack = { part, recruitment: recruitmentId, madeAt: app.clock.now(), documents: documents.value, count: documents.value.length, onProgress: (done, of) => { progress(Math.round((100 * done) / of)) } }
    const manifest = await packCase(zipSink(write), packed)
    await app.db.unitOfWork((tx) => record(tx, app, { organisationKey: actor.organisationKey, action: 'case-file-made', recruitmentId, actorId: actor.id, details: { part, manifest } }))
    return { name: `${fileName[part]}-${manifest.slice(0, 16)}.zip`, manifest }
  })
  return ok(null)
}

async function ofCase(app: AppContext, { recruitmentKey }: Admitted): Promise<Result<readonly CaseDocument[], never>> {
  return ok(caseDocuments(await loadCase(app, app.db.read, { recruitmentKey, language: 'da' })))
}

async function ofNames(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<readonly CaseDocument[], 'not-found' | 'not-now'>> {
  const seen = await lookAtIdentities(app, actor, { recruitmentId, as: 'hr' })
  return seen.ok ? ok(namesDocuments(seen.value, { language: 'da', date: app.clock.now() })) : seen
}
