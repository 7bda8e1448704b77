import { releaseIdentities } from '~/use-cases/release-identities.server'
import { unsealShortlist } from '~/use-cases/unseal-shortlist.server'
import type { Actor } from '~/platform/actor.server'
import { askForDocuments } from '~/use-cases/ask-for-documents.server'
import { documentRequestsOf } from '#db/stores/documents'
import { candidatesAsSent, lockedOfThree, recruitmentKeyOf } from './shortlisting'
import type { TestApp } from './test-app'

/** Three applied, the first two of the ranking are invited and unsealed. `invited` and `refused` are applicants by where they stand; nobody but a test can know. */
export async function unsealedOfThree(test: TestApp) {
  const locked = await lockedOfThree(test)
  const opened = await unsealShortlist(test.app, locked.hr, locked.id)
  if (!opened.ok) throw new Error(opened.refusal)
  const sent = await candidatesAsSent(test)
  const chosen = locked.ranked.slice(0, 2)
  const of = (isInvited: boolean) => sent.flatMap((candidate, place) => {
    const applicant = locked.applicants[place]
    return applicant && chosen.includes(candidate.id) === isInvited ? [{ ...applicant, candidate }] : []
  })
  const [first, second] = of(true)
  const [refused] = of(false)
  if (!first || !second || !refused) throw new Error('two are invited and one is not')
  return { ...locked, first, second, refused }
}

/** HR asks for certificates until 20 April. Gives the request's public id. */
export async function askedForCertificates(test: TestApp, { id, hr }: { id: string; hr: Actor }): Promise<string> {
  const asked = await askForDocuments(test.app, hr, { recruitmentId: id, wish: { intent: 'ask', kind: 'certificates', name: '', until: '2026-04-20' } })
  if (!asked.ok) throw new Error(asked.refusal)
  const [request] = await documentRequestsOf(test.app.db.read, await recruitmentKeyOf(test, id))
  return request?.id ?? ''
}

export async function releaseToCommittee(test: TestApp, { id, hr }: { id: string; hr: Actor }): Promise<void> {
  const released = await releaseIdentities(test.app, hr, id)
  if (!released.ok) throw new Error(released.refusal)
}
