import { documentRequestsOf } from '#db/stores/documents'
import { threadsOf } from '#db/stores/messages'
import { findRecruitment } from '#db/stores/recruitments'
import { candidateLinks } from '#db/schema/application'
import { candidates } from '#db/schema/review'
import { eq } from 'drizzle-orm'
import { mustSucceed } from '~/commands/demo/walk.server'
import type { OwnIdentity } from '~/domain/identity'
import type { Actor } from '~/platform/actor.server'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { handInDocument } from '~/use-cases/hand-in-document.server'
import { writeMessage } from '~/use-cases/write-message.server'
import { writeToApplicants } from '~/use-cases/write-to-applicants.server'
import type { Applicant } from '../support/applying'
import { makePdf } from '../support/files'
import type { TestApp } from '../support/test-app'

// What is written and handed in while the worlds are walked. It holds what could leak: names in a message and in a document.

/** While the post is open the first applicant asks HR something and writes who they are; HR answers, and tells everybody. */
export async function writeToHr({ app }: TestApp, { recruitmentId, hr, applicant, name }: { recruitmentId: string; hr: Actor; applicant: Applicant | undefined; name: string }): Promise<void> {
  const access = { accessHash: applicant?.accessHash ?? '', receiptCode: applicant?.receiptCode ?? null }
  const wanted = { threadId: null, typed: `Jeg hedder ${name}. Hvornår hører jeg fra jer?`, formKey: 'first-message' }
  const shown = mustSucceed(await writeMessage(app, access, { ...wanted, shown: null }))
  mustSucceed(await writeMessage(app, access, { ...wanted, shown: shown.kind === 'preview' ? shown.text : '' }))
  const [thread] = await threadsOf(app.db.read, (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0)
  mustSucceed(await writeToApplicants(app, hr, { recruitmentId, to: { kind: 'thread', threadId: thread?.id ?? '' }, text: 'Inden udgangen af maj.', formKey: 'first-answer' }))
  mustSucceed(await writeToApplicants(app, hr, { recruitmentId, to: { kind: 'everybody' }, text: 'Vi har rettet en slåfejl i opslaget.', formKey: 'first-notice' }))
}

/** While shortlisting is visited, HR has written to the candidate whom the first applicant became. */
export async function writeToFirst({ app }: TestApp, { recruitmentId, hr }: { recruitmentId: string; hr: Actor }): Promise<void> {
  const [first] = await app.db.read.select({ number: candidates.number }).from(candidateLinks).innerJoin(candidates, eq(candidates.key, candidateLinks.candidateKey)).orderBy(candidateLinks.applicationKey)
  mustSucceed(await writeToApplicants(app, hr, { recruitmentId, to: { kind: 'candidate', candidateNumber: first?.number ?? '' }, text: 'Hvilket år er dit kursus fra?', formKey: 'to-first' }))
}

interface Handing {
  readonly recruitmentId: string
  readonly hr: Actor
  readonly applicants: readonly Applicant[]
  readonly identities: readonly OwnIdentity[]
}

/** HR asks the invited for certificates, and whoever is invited hands in one with their name on it and in it. */
export async function handInCertificates({ app }: TestApp, { recruitmentId, hr, applicants, identities }: Handing): Promise<void> {
  mustSucceed(await askForDocuments(app, hr, { recruitmentId, wish: { intent: 'ask', kind: 'certificates', name: '', until: '2026-12-31' } }))
  const key = (await findRecruitment(app.db.read, recruitmentId))?.key ?? 0
  const [request] = await documentRequestsOf(app.db.read, key)
  for (const [index, { accessHash }] of applicants.entries()) {
    const { name = '' } = identities[index] ?? {}
    const done = await handInDocument(app, accessHash, { requestId: request?.id ?? '', file: await makePdf({ text: name, info: { Author: name } }), replaces: null, formKey: `certificate-${index}` })
    if (!done.ok && done.refusal !== 'not-found') throw new Error(done.refusal)
  }
}
