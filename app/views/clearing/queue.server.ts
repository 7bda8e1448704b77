import type { Queries } from '#db/database.server'
import { openRequestCount } from '#db/stores/applicant-requests'
import { cleanAnswerCount, latestDeskMoments, lettersLeft } from '#db/stores/clean-answers'
import { clearingCounts, openCount, submittedApplications, type OpenFindings } from '#db/stores/clearing'
import { failedExamination } from '#db/stores/examinations'
import { latestExtension } from '#db/stores/extensions'
import { loadRecruitment } from '#db/stores/recruitments'
import { secondReadingCounts, waitingForSecond } from '#db/stores/second-readings'
import { severities } from '~/domain/anonymity/categories'
import { agreement } from '~/domain/anonymity/second-reading'
import { minutesLeft } from '~/domain/anonymity/time-left'
import type { LocalText } from '~/domain/local-text'
import { makeMove, noFacts, type MoveRefusal } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { deskName } from './neutral-label.server'

/** One application in the redactor's list. */
export interface QueuedApplication {
  readonly id: string
  readonly label: string
  readonly answers: number
  readonly left: number
  /** Findings that wait for a decision, all and by severity. */
  readonly openFindings: number
  readonly open: OpenFindings
  /** Whether the system has looked through it, could not, or is not done. */
  readonly examination: 'waiting' | 'done' | 'failed'
}

export interface ClearingQueue {
  readonly title: LocalText
  readonly applications: readonly QueuedApplication[]
  readonly answers: number
  readonly left: number
  readonly openFindings: number
  /** How many answers nobody has cleared and in which nothing waits for a decision. */
  readonly clean: number
  /** The answers that two read: how many are drawn, how many have been read again, and the share that was left unchanged. Null: none are. */
  readonly secondReading: { readonly drawn: number; readonly read: number; readonly agreement: number | null; readonly waitingForMe: number } | null
  /** Estimated, in whole minutes. */
  readonly minutesLeft: number
  /** How many applications the system has looked through. */
  readonly examined: number
  /** What applicants have asked for and nobody has decided. */
  readonly openRequests: number
  /** Why the answers cannot be handed to the committee yet, or null. */
  readonly notReady: MoveRefusal | null
  /** How long somebody may still be writing whose deadline was put off; null: nobody is waited for. */
  readonly lateUntil: Date | null
}

/** The applications of a recruitment at the clearing desk: the worst findings first, then what is unread, then what is done. */
export async function loadClearingQueue(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<ClearingQueue, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readOriginalAnswers' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase } = admitted.value
  const { texts, secondReadingPercent } = await loadRecruitment(read, recruitmentKey)
  const applications = await queueOf(read, { recruitmentKey, recruitmentId })

  const left = applications.reduce((sum, each) => sum + each.left, 0)
  const examined = applications.filter(({ examination }) => examination !== 'waiting').length
  const readTwice = await secondReadingCounts(read, recruitmentKey)
  const openRequests = await openRequestCount(read, recruitmentKey)
  const lateUntil = await latestExtension(read, recruitmentKey, app.clock.now())
  const moved = makeMove(phase, 'openScoring', { ...noFacts, applications: applications.length, unclearedAnswers: left, unexamined: applications.length - examined, missingSecondReadings: readTwice.open, openRequests, lateUntil })
  const openFindings = applications.reduce((sum, each) => sum + each.openFindings, 0)
  const work = { answers: left, letters: await lettersLeft(read, recruitmentKey), openFindings }
  return ok({
    title: texts.title, applications, left, examined, openRequests, lateUntil, openFindings,
    clean: await cleanAnswerCount(read, recruitmentKey),
    secondReading: secondReadingPercent === 0 ? null : {
      drawn: readTwice.open + readTwice.agreed + readTwice.changed, read: readTwice.agreed + readTwice.changed, agreement: agreement(readTwice),
      waitingForMe: (await waitingForSecond(read, recruitmentKey, actor.key)).length,
    },
    minutesLeft: minutesLeft(work, await latestDeskMoments(read, recruitmentId)),
    answers: applications.reduce((sum, each) => sum + each.answers, 0),
    notReady: moved.ok ? null : moved.refusal,
  })
}

/** The same order for the list and for "next application". */
export async function queueOf(queries: Queries, { recruitmentKey, recruitmentId }: { recruitmentKey: number; recruitmentId: string }): Promise<QueuedApplication[]> {
  const counts = new Map((await clearingCounts(queries, recruitmentKey)).map((each) => [each.applicationKey, each]))
  const named = (await submittedApplications(queries, recruitmentKey)).map(({ key, id }) => {
    const { answers, cleared, open, detector } = counts.get(key) ?? nothing
    return { ...deskName(recruitmentId, id), id, answers, left: answers - cleared, open, openFindings: openCount(open), examination: examinationBy(detector) }
  })
  return named.sort(worstFirst).map(({ order: _, ...application }) => application)
}

const nothing = { answers: 0, cleared: 0, open: { high: 0, medium: 0, low: 0 }, detector: null }

function examinationBy(detector: string | null): QueuedApplication['examination'] {
  if (detector === null) return 'waiting'
  return detector === failedExamination ? 'failed' : 'done'
}

function worstFirst(a: QueuedApplication & { order: string }, b: QueuedApplication & { order: string }): number {
  const bySeverity = severities.map((severity) => b.open[severity] - a.open[severity]).find((difference) => difference !== 0)
  return bySeverity ?? (Number(b.left > 0) - Number(a.left > 0) || (a.order < b.order ? -1 : 1))
}
