import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { countUnder, deleteDocumentRequest, documentRequestsOf, putDocumentRequest } from '#db/stores/documents'
import { loadRecruitment } from '#db/stores/recruitments'
import type { DocumentKind } from '~/domain/recruitment/documents'
import { endOfLocalDay, localDayAt } from '~/domain/recruitment/local-time'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { invitedApplications } from '~/platform/invited-applications.server'
import { queueNews } from '~/platform/outbox.server'

export type DocumentWish =
  | { readonly intent: 'ask'; readonly kind: DocumentKind; readonly name: string; /** The last day, `2026-04-01`. */ readonly until: string }
  | { readonly intent: 'take-back'; readonly kind: DocumentKind }

export type AskRefusal = 'not-found' | 'not-now' | 'invalid-form' | 'not-in-time' | 'in-use'

/**
 * HR asks the invited for documents, once identities are open: which kinds, and until when. Asked for again, a kind has another day and name. A CV only where
 * the post has said so. What nobody has handed anything in for can be taken back.
 */
export function askForDocuments(app: AppContext, actor: Actor, { recruitmentId, wish }: { recruitmentId: string; wish: DocumentWish }): Promise<Result<null, AskRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'askForDocuments' })
    if (!admitted.ok) return admitted
    return wish.intent === 'ask' ? ask(tx, app, { actor, admitted: admitted.value, wish }) : takeBack(tx, admitted.value, wish.kind)
  })
}

interface Asking {
  readonly actor: Actor
  readonly admitted: Admitted
  readonly wish: Extract<DocumentWish, { intent: 'ask' }>
}

async function ask(tx: Queries, app: AppContext, { actor, admitted: { recruitmentKey, recruitmentId, organisationKey }, wish }: Asking): Promise<Result<null, AskRefusal>> {
  const { kind, until: day } = wish
  const [until, now] = [endOfLocalDay(day), app.clock.now()]
  if (until === null || day < localDayAt(now)) return refused('not-in-time')
  if (kind === 'cv' && (await loadRecruitment(tx, recruitmentKey)).cvUse !== 'after-shortlist') return refused('invalid-form')
  const name = nameOf(wish)
  if (name === null) return refused('invalid-form')

  if (await isAskedAlready(tx, { recruitmentKey, kind, name, until })) return ok(null) // the same was posted twice
  await putDocumentRequest(tx, { id: app.random.id(), recruitmentKey, kind, name, until, askedByKey: actor.key })
  await queueNews(tx, app, { recruitmentKey, kind: 'documents', applicationKeys: await invitedApplications(tx, recruitmentKey) })
  await record(tx, app, { organisationKey, action: 'documents-asked-for', recruitmentId, actorId: actor.id, details: { kind, until: day } })
  return ok(null)
}

/** What is meant where no kind says it, '' where one does; null: nothing was said. */
function nameOf({ kind, name }: Asking['wish']): string | null {
  if (kind !== 'other') return ''
  return name.trim() === '' ? null : name.trim()
}

async function isAskedAlready(tx: Queries, { recruitmentKey, kind, name, until }: { recruitmentKey: number; kind: DocumentKind; name: string; until: Date }): Promise<boolean> {
  return (await documentRequestsOf(tx, recruitmentKey)).some((one) => one.kind === kind && one.name === name && one.until.getTime() === until.getTime())
}

async function takeBack(tx: Queries, { recruitmentKey }: Admitted, kind: DocumentKind): Promise<Result<null, AskRefusal>> {
  const request = (await documentRequestsOf(tx, recruitmentKey)).find((one) => one.kind === kind)
  if (!request) return ok(null)
  if ((await countUnder(tx, request.key)) > 0) return refused('in-use')
  await deleteDocumentRequest(tx, request.key)
  return ok(null)
}
