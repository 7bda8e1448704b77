import type { Queries } from '#db/database.server'
import { preparationOf } from '#db/stores/calibration'
import { hasToldExperience } from '#db/stores/experience'
import { loadQuestions, type RecruitmentQuestion } from '#db/stores/questionnaires'
import { loadRecruitment } from '#db/stores/recruitments'
import { nextRereading, rereadingCounts, type RereadingCounts } from '#db/stores/rereadings'
import { ownProgress } from '#db/stores/review'
import { ownMarked, type MarkedAnswer } from '#db/stores/score-steps'
import { loadSecondLook } from '#db/stores/second-looks'
import { decide } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import type { Anchors } from '~/domain/questionnaire/question'
import type { Phase } from '~/domain/recruitment/phases'
import { ok, type Result } from '~/domain/result'
import { firstToDo, type Unprepared } from '~/domain/scoring/calibration'
import { scoringMinutes } from '~/domain/scoring/scoring-time'
import type { Actor } from '~/platform/actor.server'
import { admit, type Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { openBlindnessCheck, type BlindnessState } from '~/platform/blindness-check.server'

/** A scored question, and how far this reviewer has come with it. */
export interface QuestionToScore {
  readonly id: string
  readonly number: number
  readonly prompt: LocalText
  readonly anchors: Anchors | null
  readonly own: { readonly assigned: number; readonly done: number; readonly minutesLeft: number } | null
}

export interface CommitteeOverview {
  readonly title: LocalText
  readonly phase: Phase
  readonly questions: readonly QuestionToScore[]
  /** What the reader does before real answers; null in the phases in which nobody prepares. */
  readonly preparation: { readonly first: Unprepared | null; readonly hasSamples: boolean } | null
  /** What the reader has marked to be read again: how many answers, and the first of them; null when nothing is marked. */
  readonly marked: { readonly count: number; readonly firstId: string } | null
  readonly mayDeclareRelations: boolean
  readonly maySeeRanking: boolean
  readonly mayOpenShortlisting: boolean
  /** The reader's own answers to read again; null where that is not the time for it. */
  readonly rereadings: (RereadingCounts & { readonly nextId: string | null }) | null
  /** Whether there are pairs for the reader to compare, or the chair may begin; null where that is not the time for it. */
  readonly secondLook: 'may-begin' | 'begun' | 'ended' | null
  /** Whether the reader is asked what they believe to know of candidates, or was; null where nobody is asked. */
  readonly blindnessCheck: BlindnessState | null
  /** Whether the reader is asked how it was, or was; null where nobody is asked yet. */
  readonly experience: 'open' | 'answered' | null
}

/** What a member of the committee has to do. Their own progress alone: nothing here depends on anybody else's work. */
export async function loadCommitteeOverview(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<CommitteeOverview, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readCommitteeWork' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, phase, role } = admitted.value
  const { texts } = await loadRecruitment(read, recruitmentKey)
  const questions = (await loadQuestions(read, recruitmentKey)).filter(({ isScored }) => isScored)
  const progress = phase === 'scoring' ? await ownProgress(read, recruitmentKey, actor.key) : []
  const part = { recruitmentKey, personKey: actor.key }
  const preparation = decide(role, 'prepareToScore', phase).allowed ? await preparationOf(read, part) : null
  return ok({
    title: texts.title,
    phase,
    preparation: preparation && { first: firstToDo(preparation), hasSamples: preparation.samples > 0 },
    marked: phase === 'scoring' ? markedOf(await ownMarked(read, part)) : null,
    questions: questions.map((question) => toScore(question, progress.find(({ questionKey }) => questionKey === question.key))),
    mayDeclareRelations: decide(role, 'declareRelations', phase).allowed,
    maySeeRanking: decide(role, 'readRanking', phase).allowed,
    mayOpenShortlisting: decide(role, 'openShortlisting', phase).allowed,
    ...(await afterScoring(read, actor, admitted.value)),
  })
}

async function afterScoring(queries: Queries, actor: Actor, admitted: Admitted): Promise<Pick<CommitteeOverview, 'rereadings' | 'secondLook' | 'blindnessCheck' | 'experience'>> {
  const { recruitmentKey, role, phase } = admitted
  return {
    rereadings: decide(role, 'readAgain', phase).allowed ? await ownRereadings(queries, { recruitmentKey, personKey: actor.key }) : null,
    secondLook: decide(role, 'takeSecondLook', phase).allowed ? await secondLookOf(queries, admitted) : null,
    blindnessCheck: decide(role, 'checkBlindness', phase).allowed ? ((await openBlindnessCheck(queries, actor, admitted))?.state ?? null) : null,
    experience: decide(role, 'tellExperience', phase).allowed ? ((await hasToldExperience(queries, { recruitmentKey, personKey: actor.key })) ? 'answered' : 'open') : null,
  }
}

async function secondLookOf(queries: Queries, { recruitmentKey, role, phase }: Admitted): Promise<CommitteeOverview['secondLook']> {
  const second = await loadSecondLook(queries, recruitmentKey)
  if (second === null) return decide(role, 'beginSecondLook', phase).allowed ? 'may-begin' : null
  return second.isEnded ? 'ended' : 'begun'
}

function markedOf(marked: readonly MarkedAnswer[]): CommitteeOverview['marked'] {
  const [first] = marked
  return first ? { count: marked.length, firstId: first.assignmentId } : null
}

function toScore({ id, position, prompt, anchors, wordLimit }: RecruitmentQuestion, own: { assigned: number; done: number } | undefined): QuestionToScore {
  const progress = own && { assigned: own.assigned, done: own.done, minutesLeft: scoringMinutes(own.assigned - own.done, wordLimit) }
  return { id, number: position, prompt, anchors, own: progress ?? null }
}

async function ownRereadings(queries: Queries, { recruitmentKey, personKey }: { recruitmentKey: number; personKey: number }): Promise<CommitteeOverview['rereadings']> {
  const next = await nextRereading(queries, { recruitmentKey, personKey, position: -1 })
  return { ...(await rereadingCounts(queries, recruitmentKey, personKey)), nextId: next?.id ?? null }
}
