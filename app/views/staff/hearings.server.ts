import { hearingsOf, type Hearing } from '#db/stores/hearings'
import { loadQuestions } from '#db/stores/questionnaires'
import type { Language } from '~/domain/local-text'
import { hearingState, isOver, type HearingReply, type HearingState } from '~/domain/scoring/hearing'
import type { AppContext } from '~/platform/app-context.server'

/** A hearing as committee and HR may know it: while it runs, nothing of whether anything has come. */
export interface ShownHearing {
  readonly id: string
  /** The numbers of its questions. */
  readonly questions: readonly number[]
  readonly reason: string
  readonly openedOn: string
  readonly deadline: Date
  readonly state: HearingState
  /** Null while it runs. */
  readonly reply: HearingReply | null
  readonly endedReason: string | null
  readonly unreadReason: string | null
  readonly comment: { readonly text: string; readonly language: Language } | null
  /** How many readings are still to be done, by whomever. */
  readonly toReadAgain: number
}

/** A candidate's hearings in the order in which they were opened. */
export async function hearingsOfCandidate(app: AppContext, { recruitmentKey, candidateId }: { recruitmentKey: number; candidateId: string }): Promise<ShownHearing[]> {
  const own = (await hearingsOf(app.db.read, recruitmentKey)).filter((hearing) => hearing.candidateId === candidateId)
  if (own.length === 0) return []
  const numbers = new Map((await loadQuestions(app.db.read, recruitmentKey)).map(({ id, position }) => [id as string, position]))
  return own.map((hearing) => shown(hearing, { numbers, now: app.clock.now() }))
}

function shown(hearing: Hearing, { numbers, now }: { numbers: ReadonlyMap<string, number>; now: Date }): ShownHearing {
  const { id, reason, openedOn, deadline, grounds, reply, endedReason, unreadReason, comment, commentLanguage, toReadAgain } = hearing
  return {
    id, reason, openedOn, deadline, endedReason, unreadReason, toReadAgain,
    questions: grounds.flatMap(({ questionId }) => numbers.get(questionId) ?? []),
    state: hearingState(hearing, now),
    reply: isOver(hearing, now) ? reply : null,
    comment: comment !== null && commentLanguage !== null ? { text: comment, language: commentLanguage } : null,
  }
}
