import {
  applicationByAccess, deleteEmptyAnswers, givenAnswers, isWriting, markSubmitted, stateOfSending,
  type GivenAnswer, type HeldApplication, type StateOfSending,
} from '#db/stores/applications'
import type { Queries } from '#db/database.server'
import { replaceBlockedPairs } from '#db/stores/blocked-pairs'
import { applyCorrections } from '#db/stores/corrections'
import { record } from '#db/stores/audit'
import { monitoringOf } from '#db/stores/monitoring-bases'
import { deleteFindings, insertFindings, type NewFinding } from '#db/stores/findings'
import { ownIdentityFinder } from '~/detection/own-identity'
import { severityOf } from '~/domain/anonymity/categories'
import { tidyOwnIdentity, type OwnIdentity } from '~/domain/identity'
import { answerLanguage, type InterfaceLanguage } from '~/domain/local-text'
import { isReadyToSend } from '~/domain/questionnaire/answer'
import { isFreeText } from '~/domain/questionnaire/question'
import { intakeRefusal, type IntakeRefusal } from '~/domain/recruitment/intake'
import { ok, refused, type Result } from '~/domain/result'
import { publicKeyOfRecruitment, sealApplicant, storeSealed } from '~/identity/door.server'
import { putMonitoringBox, sealMonitoring } from '~/identity/monitoring-door.server'
import { keepOwn, removeSealed } from '~/identity/own-door.server'
import type { AppContext } from '~/platform/app-context.server'
import { blockedFor } from './match-relations.server'

export interface SubmitApplication {
  readonly accessHash: string
  /** For the applicant's own copy of the identity; without it there is none. */
  readonly receiptCode: string | null
  readonly identity: OwnIdentity
  /** Made with the form: the same form posted again is the same submission. */
  readonly idempotencyKey: string
  /** The language of the interface. */
  readonly language: InterfaceLanguage
}

/** Whether this post sent the application, or an earlier one did: nothing of this one is used then. */
export type Sending = 'sent' | 'sent-before'

export type SubmitRefusal = 'access-ended' | 'incomplete' | 'stale' | IntakeRefusal

/** What was made ready before the unit of work: nothing slow happens inside it. */
interface Prepared {
  readonly held: HeldApplication
  readonly identity: OwnIdentity
  readonly answers: readonly GivenAnswer[]
  readonly findings: readonly NewFinding[]
  readonly sealed: ReturnType<typeof sealApplicant>
  /** An empty box, where applicants are asked for the evaluation; of a correction the one that is there stays. */
  readonly unanswered: ReturnType<typeof sealMonitoring> | null
  /** The members of the committee who shall not read this one. */
  readonly blocked: readonly number[]
}

/**
 * The application is sent: where the applicant's own name, e-mail or phone stands in an answer is marked, who of the committee
 * shall not read it because of a declared relation is noted by inner keys alone, and the identity is sealed to the recruitment's key. Sent once, it stays sent: another post of the form, the same or a new one, changes
 * nothing. Corrections of what was sent take its place here, all at once. Nothing tells when, from where or by which device
 * it came.
 */
export async function submitApplication(app: AppContext, wanted: SubmitApplication): Promise<Result<Sending, SubmitRefusal>> {
  const held = await applicationByAccess(app.db.read, wanted.accessHash)
  const refusal = refusalOf(app, held)
  if (refusal) return refused(refusal)
  if (!held || !isWriting(held.state)) return ok('sent-before')
  const answers = await givenAnswers(app.db.read, held)
  if (!isReadyToSend(answers)) return refused('incomplete')
  const prepared = await prepare(app, { held, answers, identity: tidyOwnIdentity(wanted.identity) })

  return app.db.unitOfWork(async (tx) => {
    const now = await stateOfSending(tx, wanted.accessHash)
    const closed = refusalOf(app, now)
    if (closed) return refused(closed)
    if (now?.state !== held.state) return ok('sent-before')
    if (now.revisions !== sumOfRevisions(answers)) return refused('stale')

    await write(tx, app, { wanted, prepared })
    const action = held.state === 'begun' ? 'application-submitted' : 'application-corrected'
    await record(tx, app, { organisationKey: held.organisationKey, action, recruitmentId: held.recruitmentId })
    return ok('sent')
  })
}

/** Why nothing can be sent. What has been sent already is refused never. */
function refusalOf(app: AppContext, application: Pick<StateOfSending, 'state' | 'phase' | 'deadline' | 'graceMinutes' | 'extendedUntil'> | null): 'access-ended' | IntakeRefusal | null {
  if (!application) return 'access-ended'
  return isWriting(application.state) ? intakeRefusal(application, app.clock.now()) : null
}

function sumOfRevisions(answers: readonly GivenAnswer[]): number {
  return answers.reduce((sum, { revision }) => sum + revision, 0)
}

async function prepare(app: AppContext, { held, answers, identity }: { held: HeldApplication; answers: GivenAnswer[]; identity: OwnIdentity }): Promise<Prepared> {
  const { organisationId, recruitmentId, id: applicationId } = held
  const key = await publicKeyOfRecruitment(app.db.read, held.recruitmentKey)
  const findOwnIdentity = ownIdentityFinder(identity)
  const findings = answers.filter(isFreeText).flatMap(({ questionKey, text }) =>
    findOwnIdentity(text).map(({ start, end, category, recogniser }) =>
      ({ start, end, category, recogniser, severity: severityOf(category), score: 100, id: app.random.id(), applicationKey: held.key, questionKey })))
  const blocked = await blockedFor(app, held.recruitmentKey, identity)
  const monitoring = held.state === 'begun' ? await monitoringOf(app.db.read, held.recruitmentKey) : null
  const unanswered = monitoring && sealMonitoring(monitoring, applicationId, {})
  return { held, identity, answers, findings, blocked, unanswered, sealed: sealApplicant({ ...key, organisationId, recruitmentId, applicationId, identity }) }
}

/** The application's own row first: whoever sends the same one at the same moment waits there and then finds it sent. */
async function write(tx: Queries, app: AppContext, { wanted, prepared }: { wanted: SubmitApplication; prepared: Prepared }): Promise<void> {
  const [{ language, idempotencyKey, receiptCode }, { held, identity, answers, findings, sealed, blocked, unanswered }] = [wanted, prepared]
  const { key: applicationKey, organisationId, recruitmentId, id: applicationId } = held
  await markSubmitted(tx, { applicationKey, language: answerLanguage(held.languages, language), idempotencyKey: `${held.id}.${idempotencyKey}` })
  if (held.state === 'correcting') await takeBack(tx, applicationKey)
  if (answers.some(({ text, revision }) => text === '' && revision > 0)) await deleteEmptyAnswers(tx, applicationKey)
  await insertFindings(tx, findings)
  if (blocked.length > 0) await replaceBlockedPairs(tx, applicationKey, blocked)
  await storeSealed(tx, applicationKey, sealed)
  if (unanswered && (await monitoringOf(tx, held.recruitmentKey))) await putMonitoringBox(tx, applicationKey, unanswered)
  if (receiptCode !== null) await keepOwn(tx, app, { applicationKey, organisationId, recruitmentId, applicationId, receiptCode, identity })
}

/** What was sent before makes way for its corrections. */
async function takeBack(tx: Queries, applicationKey: number): Promise<void> {
  await applyCorrections(tx, applicationKey)
  await deleteFindings(tx, applicationKey)
  await replaceBlockedPairs(tx, applicationKey, [])
  await removeSealed(tx, applicationKey)
}
