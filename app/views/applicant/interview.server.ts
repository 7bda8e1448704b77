import { candidateOfApplication } from '#db/stores/erased-applicant'
import { choicesOf, type InterviewChoice } from '#db/stores/interview-choices'
import { recordedOutcomes } from '#db/stores/interview-outcomes'
import { offerOf, slotsOf, type InterviewSlot } from '#db/stores/interview-slots'
import { invitedOfApplication } from '#db/stores/invited-applicant'
import { theOrganisation } from '#db/stores/organisations'
import { inLanguage, languageOfText, type InterfaceLanguage, type Language } from '~/domain/local-text'
import { saidNo, standingOutcomes, type InterviewOutcome } from '~/domain/recruitment/interview-outcome'
import { freeSeat, mayChoose } from '~/domain/recruitment/interview-times'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import type { AppContext } from '~/platform/app-context.server'
import { held, type Held } from './held.server'

export interface OfferedTime {
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly place: string
  /** Who of the committee takes part; empty where applicants are not told who sits on it. */
  readonly members: readonly string[]
}

export interface ChosenTime extends OfferedTime {
  readonly calendarId: string
  readonly revision: number
}

export interface OwnInterview {
  readonly post: string
  readonly postLanguage: Language
  readonly organisation: string
  readonly contact: string
  /** `none`: there is nothing to choose, for whatever reason. `choosing`: now. `settled`: the limit has passed. */
  readonly state: 'none' | 'choosing' | 'settled'
  readonly chooseUntil: Date | null
  readonly chosen: ChosenTime | null
  /** What was written where none fits; null: it was not. */
  readonly word: string | null
  /** The time that was chosen was taken away, and none has been chosen since. */
  readonly isCalledOff: boolean
  /** Free now, the chosen one among them, in the order of time. */
  readonly times: readonly OfferedTime[]
}

/** The times that an invited applicant can choose from, and what they have chosen. To everybody else there is nothing, whatever the reason is. */
export async function loadOwnInterview(app: AppContext, accessHash: string, language: InterfaceLanguage): Promise<Result<OwnInterview, 'access-ended'>> {
  const found = await held(app, accessHash)
  if (!found.ok) return found
  const { recruitment } = found.value
  const frame = {
    post: inLanguage(recruitment.texts.title, language), postLanguage: languageOfText(recruitment.texts.title, language), contact: recruitment.contact,
    organisation: (await theOrganisation(app.db.read))?.name ?? '',
  }
  return ok({ ...frame, ...(await ownTimes(app, found.value)) })
}

/** What the applicant chose, for their own copy. */
export async function chosenTime(app: AppContext, found: Held): Promise<Pick<OwnInterview, 'chosen' | 'word'>> {
  const { chosen, word } = await ownTimes(app, found)
  return { chosen, word }
}

type Times = Pick<OwnInterview, 'state' | 'chooseUntil' | 'chosen' | 'word' | 'isCalledOff' | 'times'>
const nothing: Times = { state: 'none', chooseUntil: null, chosen: null, word: null, isCalledOff: false, times: [] }

async function ownTimes(app: AppContext, found: Held): Promise<Times> {
  const { read } = app.db
  const { application: { recruitmentKey, phase }, recruitment } = found
  const candidateKey = await invitedStill(app, found)
  const offer = await offerOf(read, recruitmentKey)
  if (candidateKey === null || !offer.isOffered) return nothing
  const [slots, choices] = [await slotsOf(read, recruitmentKey), await choicesOf(read, recruitmentKey)]
  const own = choices.find((choice) => choice.candidateKey === candidateKey)
  const shown = (slot: InterviewSlot): OfferedTime => ({ id: slot.id, startsAt: slot.startsAt, minutes: slot.minutes, place: slot.place, members: recruitment.publishesCommittee ? slot.members.map(({ name }) => name) : [] })
  const chosen = slots.find(({ key }) => key === own?.slotKey)
  const isNow = phase === 'unsealed' && mayChoose(offer, app.clock.now())
  return {
    state: isNow ? 'choosing' : 'settled', chooseUntil: offer.chooseUntil,
    chosen: chosen && own ? { ...shown(chosen), calendarId: own.calendarId, revision: own.revision } : null,
    word: wordOf(own), isCalledOff: isCalledOff(own),
    times: isNow ? slots.filter((slot) => slot === chosen || isFree(slot, choices, app.clock.now())).map(shown) : [],
  }
}

const areNamesOpen = (phase: Phase) => phase === 'unsealed' || phase === 'concluded'

const wordOf = (own: InterviewChoice | undefined) => (own?.slotKey === null && own.word !== '' ? own.word : null)

const isCalledOff = (own: InterviewChoice | undefined) => own?.slotKey === null && own.word === ''

const isFree = ({ key, seats, startsAt }: InterviewSlot, choices: readonly InterviewChoice[], now: Date) =>
  startsAt > now && freeSeat(seats, choices.flatMap(({ slotKey, seat }) => (slotKey === key && seat !== null ? [seat] : []))) !== null

/** The inner key of somebody who is called and has not said no; null: they are not, or have. */
async function invitedStill(app: AppContext, { application: { key: applicationKey, recruitmentKey, phase } }: Held): Promise<number | null> {
  if (!areNamesOpen(phase)) return null
  const candidate = await invitedOfApplication(app.db.read, { recruitmentKey, applicationKey })
  if (!candidate) return null
  return saidNo(await outcomeOf(app, recruitmentKey, candidate.key)) ? null : candidate.key
}

async function outcomeOf({ db: { read } }: AppContext, recruitmentKey: number, candidateKey: number): Promise<InterviewOutcome | null> {
  return standingOutcomes(await recordedOutcomes(read, recruitmentKey)).get(candidateKey)?.outcome ?? null
}

export interface InterviewNote {
  readonly interview: { readonly isChosen: boolean; readonly isOpen: boolean } | null
  readonly mayStepDown: boolean
  readonly hasSteppedDown: boolean
}

/** For the status page: whether there is an interview to choose a time for, or one that was chosen; and whether the application can be taken back now. */
export async function interviewNote(app: AppContext, accessHash: string): Promise<InterviewNote | null> {
  const found = await held(app, accessHash)
  if (!found.ok) return null
  const { application: { key, recruitmentKey, phase } } = found.value
  const candidate = areNamesOpen(phase) ? await candidateOfApplication(app.db.read, key) : null
  if (!candidate || candidate.isWithdrawn) return null
  const outcome = await outcomeOf(app, recruitmentKey, candidate.key)
  const { state, chosen } = await ownTimes(app, found.value)
  const interview = state === 'none' || phase !== 'unsealed' ? null : { isChosen: chosen !== null, isOpen: state === 'choosing' }
  return { interview, mayStepDown: phase === 'unsealed' && !saidNo(outcome), hasSteppedDown: outcome === 'withdrew' }
}
