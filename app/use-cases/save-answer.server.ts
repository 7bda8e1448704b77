import type { Queries } from '#db/database.server'
import { answerPlace, isWriting, putAnswer, type AnswerPlace, type ApplicationState } from '#db/stores/applications'
import { putCorrection } from '#db/stores/corrections'
import { optionsOf } from '#db/stores/questionnaires'
import { answerFrom } from '~/domain/questionnaire/answer'
import { hasPart, isTicked, type AnswerKind } from '~/domain/questionnaire/kinds'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import { maximumAnswerLength, overLimit } from '~/domain/text/words'
import type { AppContext } from '~/platform/app-context.server'
import { countAnswering } from './count-time.server'

export interface SaveAnswer {
  readonly accessHash: string
  /** Of the question, from 1. */
  readonly position: number
  /** As typed; of a choice the ids of what was chosen, with spaces between. Null: the form held no answer at all. */
  readonly typed: string | null
  /** The revision that the page was showing: 0 before the first save. */
  readonly revision: number
  /** When the page that is left with this save was shown, as it was signed; left out while the applicant stays on it. */
  readonly shown?: string
}

export interface SavedAnswer {
  readonly revision: number
  /** Words beyond the question's limit. The answer is saved all the same; it cannot be sent like this. */
  readonly wordsOver: number
}

export type SaveAnswerRefusal = 'access-ended' | 'not-found' | 'already-submitted' | 'invalid-form' | 'too-long' | 'stale' | IntakeRefusal

/**
 * An applicant's answer is saved. Saving the same text twice changes nothing. A page older than what is stored is told so
 * (`stale`) and overwrites nothing. Beyond `maximumAnswerLength` nothing is saved (`too-long`), since to cut is to lose.
 */
export function saveAnswer(app: AppContext, wanted: SaveAnswer): Promise<Result<SavedAnswer, SaveAnswerRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const place = writable(await answerPlace(tx, wanted.accessHash, wanted.position), app.clock.now())
    if (!place.ok) return place
    const { applicationKey, questionKey, kind, wordLimit, put, stored } = place.value
    const read = await readAnswer(tx, { kind, questionKey }, wanted.typed)
    if (!read.ok) return read
    const text = read.value

    const wordsOver = overLimit(text, wordLimit)
    const isNew = text !== stored.text
    if (isNew && stored.revision !== wanted.revision) return refused('stale')

    const revision = isNew ? stored.revision + 1 : stored.revision
    if (isNew) await put(tx, { applicationKey, questionKey, text, revision })
    await countFinished(tx, app, { ...wanted, applicationKey, questionKey, text, wordsOver })
    return ok({ revision, wordsOver })
  })
}

/** An answer that was left out, or is still to be shortened, took no time that says anything. */
async function countFinished(tx: Queries, app: AppContext, { text, wordsOver, shown = '', ...at }: SaveAnswer & { applicationKey: number; questionKey: number; text: string; wordsOver: number }): Promise<void> {
  if (text !== '' && wordsOver === 0) await countAnswering(tx, app, { ...at, shown })
}

/** What was typed as it is stored. A form that lost its text erases none. */
async function readAnswer(tx: Queries, { kind, questionKey }: { kind: AnswerKind; questionKey: number }, typed: string | null): Promise<Result<string, 'invalid-form' | 'too-long'>> {
  if (typed === null && !isTicked(kind)) return refused('invalid-form')
  if (typed !== null && typed.length > maximumAnswerLength) return refused('too-long')
  const options = hasPart(kind, 'options') ? await optionsOf(tx, questionKey) : null
  const text = answerFrom({ kind, options }, typed ?? '')
  return text === null ? refused('invalid-form') : ok(text)
}

/** The place when it may be written to now. */
function writable(place: AnswerPlace | null, now: Date) {
  if (!place) return refused('access-ended' as const)
  if (!isWriting(place.state)) return refused('already-submitted' as const)
  const closed = intakeRefusal(place, now)
  if (closed) return refused(closed)
  const { applicationKey, questionKey, kind, wordLimit, state } = place
  if (questionKey === null || kind === null) return refused('not-found' as const)
  return ok({ applicationKey, questionKey, kind, wordLimit, put: putIn(state), stored: storedIn(place) })
}

const storedIn = ({ text, revision }: AnswerPlace) => ({ text: text ?? '', revision: revision ?? 0 })

/** What was sent stands while it is being corrected. */
const putIn = (state: ApplicationState) => (state === 'correcting' ? putCorrection : putAnswer)
