import { record } from '#db/stores/audit'
import { settleDocument, waitingDocuments } from '#db/stores/documents'
import type { AppContext } from '~/platform/app-context.server'
import { contentOf, destroyContent } from '~/released/sealed-documents.server'

/**
 * Asks the virus check about documents that had to wait for it; the server's timer calls it. It stops at the first that cannot be asked about and goes on
 * the next time. Of what is found the content is destroyed, and that it was there is told to the applicant; the log has the candidate's number and the kind.
 * Where no check is set up any more, nothing waits for one. How many documents were settled.
 */
export async function checkWaitingDocuments(app: AppContext): Promise<number> {
  let settled = 0
  for (const document of await waitingDocuments(app.db.read)) {
    const { key, id, candidateId, candidateNumber, parts, kind, recruitmentId, organisationKey } = document
    const verdict = app.virusCheck === null ? 'clean' : await app.virusCheck.check(contentOf(app.db.read, app, { documentKey: key, documentId: id, candidateId, parts }))
    if (verdict === 'unreachable') return settled
    await app.db.unitOfWork(async (tx) => {
      if (!(await settleDocument(tx, key, verdict === 'clean' ? 'ready' : 'infected')) || verdict === 'clean') return
      await destroyContent(tx, key)
      await record(tx, app, { organisationKey, action: 'document-refused', recruitmentId, details: { candidates: [candidateNumber], kind } })
    })
    settled += 1
  }
  return settled
}
