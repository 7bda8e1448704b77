import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { documentsOf, type StoredDocument } from '#db/stores/documents'
import { invitedCandidates } from '#db/stores/invited'
import { steppedBackFrom } from '#db/stores/recusals'
import type { Capability } from '~/domain/access/capabilities'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import type { DocumentToSend } from '~/platform/send-document.server'
import { countReleasedToCommittee } from '~/released/released-identities.server'
import { contentOf } from '~/released/sealed-documents.server'

const capabilityOf: Record<'hr' | 'committee', Capability> = { hr: 'readDocuments', committee: 'readReleasedDocuments' }

/** One document of an invited applicant, for HR, and for the committee once HR has let it know who they are. Every look is recorded before a byte is read, and the applicant is told of it. */
export function readDocument(
  app: AppContext, actor: Actor, { recruitmentId, documentId, as }: { recruitmentId: string; documentId: string; as: 'hr' | 'committee' },
): Promise<Result<DocumentToSend, 'not-found' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: capabilityOf[as] })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    const all = await documentsOf(tx, (await invitedCandidates(tx, recruitmentKey)).map(({ key }) => key))
    const document = all.find(({ id, state }) => id === documentId && state === 'ready')
    if (!document) return refused('not-found')
    const { key, id, candidateKey, candidateId, candidateNumber, kind, parts } = document
    if (as === 'committee' && !(await mayCommitteeRead(tx, { recruitmentKey, candidateKey, candidateId, personKey: actor.key }))) return refused('not-found')

    await record(tx, app, { organisationKey, action: 'document-read', recruitmentId, actorId: actor.id, details: { as, candidates: [candidateNumber], kind, document: id } })
    return ok({ candidateNumber, kind, type: document.type, bytes: document.bytes, place: placeAmong(all, document), content: contentOf(app.db.read, app, { documentKey: key, documentId: id, candidateId, parts }) })
  })
}

/** Its place among those of the same candidate and kind, from 1. */
function placeAmong(all: readonly StoredDocument[], { id, candidateKey, kind }: StoredDocument): number {
  return 1 + all.filter((one) => one.candidateKey === candidateKey && one.kind === kind).findIndex((one) => one.id === id)
}

interface Reading {
  readonly recruitmentKey: number
  readonly candidateKey: number
  readonly candidateId: string
  readonly personKey: number
}

/** HR has released the name, and the reader is not off this candidate. */
async function mayCommitteeRead(tx: Queries, { recruitmentKey, candidateKey, candidateId, personKey }: Reading): Promise<boolean> {
  return (await countReleasedToCommittee(tx, [candidateKey])) > 0 && !(await steppedBackFrom(tx, recruitmentKey, personKey)).has(candidateId)
}
