import { record } from '#db/stores/audit'
import { answersToClear, deleteClearance } from '#db/stores/clearing'
import type { Queries } from '#db/database.server'
import { answersToExamine, failedExamination, insertExamination, isUnexamined, spansFound, unexaminedApplications, type Unexamined } from '#db/stores/examinations'
import { insertFindings, type NewFinding } from '#db/stores/findings'
import { insertSecondReadings } from '#db/stores/second-readings'
import { waitsForDecision } from '~/domain/anonymity/categories'
import { isReadTwice } from '~/domain/anonymity/second-reading'
import { shuffled } from '~/domain/anonymity/shuffle'
import { isFreeText } from '~/domain/questionnaire/question'
import type { AppContext } from '~/platform/app-context.server'
import type { AnswerToExamine, ExaminedSpan } from '~/platform/detector.server'

/** So often an application is tried before it is left to the redactor's own eyes. */
const attempts = 3

export interface Examining {
  /** How often each application has failed, by its inner key. Kept by the caller from one time to the next. */
  readonly failures: Map<number, number>
  /** No further application is begun once it is aborted. */
  readonly signal?: AbortSignal
}

/**
 * The detector looks through every application at the clearing desk that it has not looked through as it stands. A duty of the
 * server's: one small unit of work an application; several servers share the work, and one that comes second drops what it
 * found. Where the detector fails three times the redactor is told. How many were done.
 */
export async function examineApplications(app: AppContext, { failures, signal }: Examining = { failures: new Map() }): Promise<number> {
  let done = 0
  for (const application of shuffled(await unexaminedApplications(app.db.read), () => app.random.uint32())) {
    if (signal?.aborted) break
    if (await examineOne(app, application, failures)) done += 1
  }
  return done
}

type Answers = Awaited<ReturnType<typeof answersToExamine>>

/** Whether this one is done now, and by us. */
async function examineOne(app: AppContext, application: Unexamined, failures: Map<number, number>): Promise<boolean> {
  const { applicationKey } = application
  if (!(await isUnexamined(app.db.read, applicationKey))) return false
  const answers = (await answersToExamine(app.db.read, applicationKey)).filter(isFreeText)
  const found = await tryToFind(app, application, answers)
  if (found) {
    failures.delete(applicationKey)
    return store(app, application, { answers, found })
  }
  const failed = (failures.get(applicationKey) ?? 0) + 1
  failures.set(applicationKey, failed)
  if (failed < attempts) return false
  failures.delete(applicationKey)
  return app.db.unitOfWork(async (tx) => (await isUnexamined(tx, applicationKey)) && finish(tx, application, { answers, detector: failedExamination }))
}

/** What the detector found, or null when it failed. What its error says is not logged: it may quote an answer. */
async function tryToFind(app: AppContext, { language, hidden }: Unexamined, answers: Answers): Promise<readonly (readonly ExaminedSpan[])[] | null> {
  try {
    return await app.detector.examine(answers.map(({ questionId, text, asksFor }): AnswerToExamine =>
      ({ questionId, text, language, without: new Set([...hidden, ...asksFor]) })))
  } catch (error) {
    app.log.incident('examining-an-application', error)
    return null
  }
}

interface Examined {
  readonly answers: Answers
  readonly found: readonly (readonly ExaminedSpan[])[]
}

/** Nothing is stored when the answers are others by now: they will be looked through as they stand. */
function store(app: AppContext, application: Unexamined, { answers, found }: Examined): Promise<boolean> {
  const { applicationKey } = application
  return app.db.unitOfWork(async (tx) => {
    if (!(await isUnexamined(tx, applicationKey))) return false
    const now = (await answersToExamine(tx, applicationKey)).filter(isFreeText)
    if (JSON.stringify(now) !== JSON.stringify(answers)) return false
    if (!(await finish(tx, application, { answers, detector: app.detector.version }))) return false

    const known = await spansFound(tx, applicationKey)
    const fresh = answers.flatMap(({ questionKey }, index) => (found[index] ?? [])
      .filter((one) => !known.some((span) => span.questionKey === questionKey && span.start <= one.start && one.end <= span.end))
      .map((one) => asRow(one, { id: app.random.id(), applicationKey, questionKey })))
    await insertFindings(tx, fresh)
    await takeClearancesBack(tx, app, { application, fresh })
    return true
  })
}

/** Marks the application as looked through and draws which of its answers a second redactor reads. False when somebody else was first. */
async function finish(tx: Queries, application: Unexamined, { answers, detector }: { answers: Answers; detector: string }): Promise<boolean> {
  const { applicationKey, applicationId, secondReadingPercent: percent, secondReadingSeed: seed } = application
  if (!(await insertExamination(tx, applicationKey, detector))) return false
  const drawn = seed === null ? [] : answers.filter(({ questionId }) => isReadTwice({ percent, seed }, { applicationId, questionId }))
  await insertSecondReadings(tx, drawn.map(({ questionKey }) => ({ applicationKey, questionKey })))
  return true
}

function asRow({ start, end, category, severity, score, recogniser }: ExaminedSpan, place: Pick<NewFinding, 'id' | 'applicationKey' | 'questionKey'>): NewFinding {
  return { ...place, start, end, category, severity, score: Math.round(score * 100), recogniser }
}

/** An answer that was cleared before and in which something new was found is read again: nothing undecided reaches the committee. */
async function takeClearancesBack(tx: Queries, app: AppContext, { application, fresh }: { application: Unexamined; fresh: readonly NewFinding[] }): Promise<void> {
  const { applicationKey, applicationId, organisationKey, recruitmentId } = application
  const toDecide = new Set(fresh.filter(({ category }) => waitsForDecision({ category, decision: 'open' })).map(({ questionKey }) => questionKey))
  for (const { questionKey, questionId, isCleared } of toDecide.size > 0 ? await answersToClear(tx, applicationKey) : []) {
    if (!isCleared || !toDecide.has(questionKey)) continue
    await deleteClearance(tx, { applicationKey, questionKey })
    await record(tx, app, { organisationKey, action: 'clearance-withdrawn', recruitmentId, details: { application: applicationId, question: questionId } })
  }
}
