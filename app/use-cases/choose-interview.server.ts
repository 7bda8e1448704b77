import type { Queries } from '#db/database.server'
import { applicationByAccess, type HeldApplication } from '#db/stores/applications'
import { record } from '#db/stores/audit'
import { choicesOf, putChoice, type InterviewChoice } from '#db/stores/interview-choices'
import { recordedOutcomes } from '#db/stores/interview-outcomes'
import { offerOf, slotsOf } from '#db/stores/interview-slots'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { saidNo, standingOutcomes } from '~/domain/recruitment/interview-outcome'
import { freeSeat, longestWord, mayChoose } from '~/domain/recruitment/interview-times'
import { ok, refused, type Result } from '~/domain/result'
import { cleanAnswerText } from '~/domain/text/words'
import type { AppContext } from '~/platform/app-context.server'

/** A time's public id, or that none fits, in the applicant's words. */
export type WantedTime = { readonly slotId: string } | { readonly word: string }

export type ChooseRefusal = 'access-ended' | 'not-now' | 'too-long' | 'word-missing' | 'slot-taken'

/**
 * An invited applicant chooses one of the times, another than before, or says that none fits, until the limit that HR has set. Of two who choose the last
 * seat at once one gets it: units of work follow one another, and the database has a seat once. The log tells that somebody chose, and not who.
 */
export function chooseInterview(app: AppContext, accessHash: string, wanted: WantedTime): Promise<Result<null, ChooseRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const application = await applicationByAccess(tx, accessHash)
    if (!application) return refused('access-ended')
    const { recruitmentKey, recruitmentId, organisationKey } = application
    const candidate = await whoMayChoose(app, tx, application)
    if (candidate === null) return refused('not-now')
    const choices = await choicesOf(tx, recruitmentKey)
    const own = choices.find(({ candidateKey }) => candidateKey === candidate)
    const place = 'slotId' in wanted ? await placeIn(app, tx, { recruitmentKey, slotId: wanted.slotId, choices, own }) : wordOf(wanted.word)
    if (!place.ok) return place
    if (isSame(own, place.value)) return ok(null)

    await putChoice(tx, { recruitmentKey, candidateKey: candidate, ...place.value, calendarId: app.random.id(), seen: own?.revision ?? null })
    await record(tx, app, { organisationKey, action: 'interview-time-chosen', recruitmentId })
    return ok(null)
  })
}

/** The inner key of the candidate that an application became, while they may choose; null: they may not. */
async function whoMayChoose(app: AppContext, tx: Queries, { key, recruitmentKey, phase }: HeldApplication): Promise<number | null> {
  if (phase !== 'unsealed' || !mayChoose(await offerOf(tx, recruitmentKey), app.clock.now())) return null
  const candidate = await invitedOfApplication(tx, { recruitmentKey, applicationKey: key })
  if (!candidate) return null
  const standing = standingOutcomes(await recordedOutcomes(tx, recruitmentKey)).get(candidate.key)
  return saidNo(standing?.outcome ?? null) ? null : candidate.key
}

type Place = Pick<InterviewChoice, 'slotKey' | 'seat' | 'word'>

const isSame = (own: InterviewChoice | undefined, { slotKey, word }: Place) => own !== undefined && own.slotKey === slotKey && own.word === word

interface Choosing {
  readonly recruitmentKey: number
  readonly slotId: string
  readonly choices: readonly InterviewChoice[]
  readonly own: InterviewChoice | undefined
}

/** A seat in the time, one's own if one has it already. A time that was taken away or is past is as taken. */
async function placeIn(app: AppContext, tx: Queries, { recruitmentKey, slotId, choices, own }: Choosing): Promise<Result<Place, 'slot-taken'>> {
  const slot = (await slotsOf(tx, recruitmentKey)).find(({ id, startsAt }) => id === slotId && startsAt > app.clock.now())
  if (!slot) return refused('slot-taken')
  if (own?.slotKey === slot.key) return ok({ slotKey: slot.key, seat: own.seat, word: '' })
  const seat = freeSeat(slot.seats, choices.flatMap((each) => (each.slotKey === slot.key && each.seat !== null ? [each.seat] : [])))
  return seat === null ? refused('slot-taken') : ok({ slotKey: slot.key, seat, word: '' })
}

function wordOf(typed: string): Result<Place, 'too-long' | 'word-missing'> {
  const word = cleanAnswerText(typed).trim()
  if (word === '') return refused('word-missing')
  return word.length > longestWord ? refused('too-long') : ok({ slotKey: null, seat: null, word })
}
