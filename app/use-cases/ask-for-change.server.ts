import type { Queries } from '#db/database.server'
import { insertRequest, requestsOf, type NewRequest, type OwnRequest } from '#db/stores/applicant-requests'
import { applicationByAccess, givenAnswers, type GivenAnswer, type HeldApplication } from '#db/stores/applications'
import { optionsOf } from '#db/stores/questionnaires'
import { answerFrom } from '~/domain/questionnaire/answer'
import { hasPart } from '~/domain/questionnaire/kinds'
import { requestRefusal, type RequestKind, type RequestRefusal } from '~/domain/recruitment/after-deadline'
import { ok, refused, type Result } from '~/domain/result'
import { maximumAnswerLength, overLimit } from '~/domain/text/words'
import type { AppContext } from '~/platform/app-context.server'

/** What is asked for: that an answer (its question counted from 1) should read so, or that the application be withdrawn. */
export type WantedChange =
  | { readonly kind: 'correction'; readonly number: number; readonly typed: string }
  | { readonly kind: 'withdrawal'; readonly why: string }

export type AskRefusal =
  | 'access-ended' | 'not-found' | 'invalid-form' | 'too-long' | 'over-limit' | 'unchanged' | 'request-open' | RequestRefusal

type Place = Pick<NewRequest, 'kind' | 'questionKey' | 'text'>

/**
 * An applicant asks for what takes a person once the deadline has passed. The same asked twice is asked once; another text
 * is refused while the first waits for its answer, since nobody shall decide on a text that changed under their eyes.
 */
export function askForChange(app: AppContext, accessHash: string, wanted: WantedChange): Promise<Result<null, AskRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const application = await applicationByAccess(tx, accessHash)
    if (!application || application.phase === 'erased') return refused('access-ended')
    const requests = await requestsOf(tx, application.key)
    const closed = closedFor(application, wanted.kind, requests)
    if (closed) return refused(closed)
    const place = await placeOf(tx, application, wanted)
    if (!place.ok) return place

    const waiting = requests.find(({ kind, questionKey, decision }) => decision === 'open' && kind === place.value.kind && questionKey === place.value.questionKey)
    if (waiting) return waiting.text === place.value.text ? ok(null) : refused('request-open')
    await insertRequest(tx, { id: app.random.id(), applicationKey: application.key, ...place.value })
    return ok(null)
  })
}

function closedFor({ state, phase }: HeldApplication, kind: RequestKind, requests: readonly OwnRequest[]): AskRefusal | null {
  const isWithdrawn = requests.some((request) => request.kind === 'withdrawal' && request.decision === 'accepted')
  return state === 'submitted' && !isWithdrawn ? requestRefusal(kind, phase) : 'not-now'
}

async function placeOf(tx: Queries, application: HeldApplication, wanted: WantedChange): Promise<Result<Place, AskRefusal>> {
  if (wanted.kind === 'withdrawal') return ok(withdrawal(application, wanted.why))
  const answer = (await givenAnswers(tx, application)).find(({ position }) => position === wanted.number)
  if (!answer) return refused('not-found')
  if (wanted.typed.length > maximumAnswerLength) return refused('too-long')
  const text = answerFrom({ kind: answer.kind, options: hasPart(answer.kind, 'options') ? await optionsOf(tx, answer.questionKey) : null }, wanted.typed)
  if (text === null || text === '') return refused('invalid-form')
  return fit(answer, text)
}

/** Once there are candidates nobody reads why, so it is not kept: it might say who it is. */
function withdrawal({ phase }: HeldApplication, why: string): Place {
  return { kind: 'withdrawal', questionKey: null, text: phase === 'clearing' ? why : '' }
}

function fit({ questionKey, wordLimit, text: present }: GivenAnswer, text: string): Result<Place, AskRefusal> {
  if (overLimit(text, wordLimit) > 0) return refused('over-limit')
  return text === present ? refused('unchanged') : ok({ kind: 'correction', questionKey, text })
}
