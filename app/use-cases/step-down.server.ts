import type { Queries } from '#db/database.server'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { deleteDocument, documentsOf } from '#db/stores/documents'
import { candidateOfApplication } from '#db/stores/erased-applicant'
import { one } from '#db/stores/erasing'
import { eraseThreads } from '#db/stores/erasing-messages'
import { deleteChoice } from '#db/stores/interview-choices'
import { insertOutcome, recordedOutcomes } from '#db/stores/interview-outcomes'
import { isHeld } from '#db/stores/legal-holds'
import { dropNews } from '#db/stores/news-letters'
import { saidNo, standingOutcomes } from '~/domain/recruitment/interview-outcome'
import { ok, refused, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { destroyContent } from '~/released/sealed-documents.server'

/**
 * Once names are open an applicant, invited or not, takes the application back with the receipt code, without anybody's help. What was judged stays, as for
 * everybody; the interview's seat is free again, and whoever was not called is not called later. What was handed in and written for an interview that is not held
 * is destroyed at once; messages on which a legal hold stands wait for it. The log tells that somebody did, and not who.
 */
export function stepDown(app: AppContext, accessHash: string): Promise<Result<null, 'access-ended' | 'not-now'>> {
  return app.db.unitOfWork(async (tx) => {
    const held = await applicationByAccess(tx, accessHash)
    if (!held) return refused('access-ended')
    const { recruitmentKey, recruitmentId, organisationKey } = held
    const candidate = await candidateOfApplication(tx, held.key)
    if (held.phase !== 'unsealed' || !candidate || candidate.isWithdrawn) return refused('not-now')
    const standing = standingOutcomes(await recordedOutcomes(tx, recruitmentKey)).get(candidate.key)
    if (saidNo(standing?.outcome ?? null)) return ok(null)

    await insertOutcome(tx, { id: app.random.id(), recruitmentKey, candidateKey: candidate.key, outcome: 'withdrew', reason: '', recordedByKey: null, recordedAt: app.clock.now() })
    await deleteChoice(tx, candidate.key)
    await destroyCorrespondence(tx, held, candidate.key)
    await record(tx, app, { organisationKey, action: 'applicant-withdrew', recruitmentId })
    return ok(null)
  })
}

/** What was handed in, what was written, and what waits to be told. */
async function destroyCorrespondence(tx: Queries, held: HeldApplication, candidateKey: number): Promise<void> {
  await dropNews(tx, held.key)
  await destroyDocuments(tx, candidateKey)
  if (!(await isHeldAtAll(tx, held))) await eraseThreads(tx, { keys: {}, rows: {} }, { applications: one.application(held.key), candidates: one.candidate(candidateKey) })
}

async function destroyDocuments(tx: Queries, candidateKey: number): Promise<void> {
  for (const { key } of await documentsOf(tx, [candidateKey])) {
    await destroyContent(tx, key)
    await deleteDocument(tx, key)
  }
}

const isHeldAtAll = async (tx: Queries, { recruitmentKey, id }: { recruitmentKey: number; id: string }): Promise<boolean> =>
  (await isHeld(tx, { recruitmentKey, applicationId: null })) || isHeld(tx, { recruitmentKey, applicationId: id })
