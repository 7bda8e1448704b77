import { openHearings, type OpenHearing } from '#db/stores/hearings'
import { loadQuestions } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { ratingsOf } from '#db/stores/ratings'
import { candidatesOf, loadProposal, reviewersScoresOf } from '#db/stores/shortlist'
import { decide } from '~/domain/access/capabilities'
import type { CandidateId } from '~/domain/ids'
import type { LocalText } from '~/domain/local-text'
import { earliestHearingDay, usualHearingDay } from '~/domain/scoring/hearing'
import { hearingHints, type HearingHint, type JudgedInWords } from '~/domain/scoring/hearing-hints'
import { topOf } from '~/domain/scoring/ranking-report'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'

/** A question that a candidate can be heard about, and why that might be needed. */
export interface QuestionToHear {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly hints: readonly HearingHint['kind'][]
}

/** What HR needs for hearing a candidate. */
export interface HearingToOpen {
  /** Those to which somebody gave a level. */
  readonly questions: readonly QuestionToHear[]
  /** How many places the hints are about. */
  readonly top: number
  /** `2026-04-01` */
  readonly usualDay: string
  readonly earliestDay: string
  /** Whether mails can be sent at all: not where officers hold the key, since no address is opened before the lock. Who of the applicants has one is told to nobody. */
  readonly sendsMail: boolean
}

/** What HR can be heard of with, or null where nobody can be heard in this phase. */
export async function hearingToOpen(app: AppContext, { recruitmentKey, role, phase }: Admitted, candidateId: string): Promise<HearingToOpen | null> {
  const { read } = app.db
  const candidates = await candidatesOf(read, recruitmentKey)
  const candidate = candidates.find(({ id }) => id === candidateId)
  if (!candidate || !decide(role, 'hearApplicants', phase).allowed) return null
  const questions = (await loadQuestions(read, recruitmentKey)).filter(({ isScored }) => isScored)
  const idOf = new Map(questions.map(({ key, id }) => [key, id]))
  const judged = (await reviewersScoresOf(read, candidate.key)).flatMap(({ questionKey, level, note, revision }): JudgedInWords[] => {
    const questionId = idOf.get(questionKey)
    return questionId ? [{ questionId, level: revision ? revision.level : level, words: [note, revision?.reason ?? ''].join(' ') }] : []
  })
  const proposed = (await loadProposal(read, recruitmentKey))?.entries.filter(({ isChosen }) => isChosen).length ?? 0
  const top = topOf({ asked: null, proposed, field: candidates.length })
  const hints = hearingHints(candidate.id, judged, { ratings: await ratingsOf(read, recruitmentKey), questions, top })
  const now = app.clock.now()
  return {
    questions: questions.filter(({ id }) => judged.some(({ questionId, level }) => questionId === id && level !== null))
      .map(({ id, position, prompt }) => ({ id, number: position, prompt, hints: hints.filter(({ questionId }) => questionId === id).map(({ kind }) => kind) })),
    top, usualDay: usualHearingDay(now), earliestDay: earliestHearingDay(now), sendsMail: app.mail !== null && (await loadRecruitment(read, recruitmentKey)).custody !== 'officers',
  }
}

/** A hearing that is in the way of the lock. */
export interface HearingInTheWay {
  readonly candidateId: CandidateId
  readonly candidateNumber: string
  readonly state: OpenHearing['state']
  readonly deadline: Date
}

export async function hearingsInTheWay(app: AppContext, { recruitmentKey, phase }: Pick<Admitted, 'recruitmentKey' | 'phase'>): Promise<HearingInTheWay[]> {
  if (phase !== 'shortlisting') return []
  return (await openHearings(app.db.read, recruitmentKey, app.clock.now())).map(({ candidateId, candidateNumber, state, deadline }) => ({ candidateId, candidateNumber, state, deadline }))
}
