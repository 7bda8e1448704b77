import type { Queries } from '#db/database.server'
import { choicesOf } from '#db/stores/interview-choices'
import { outcomesOf } from '#db/stores/interview-outcomes'
import { handedInBy } from '#db/stores/interview-scores'
import { slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { unseenByHr } from '#db/stores/message-marks'
import { notCleared } from '#db/stores/stand-ins'
import { decide } from '~/domain/access/capabilities'
import { endOf } from '~/domain/recruitment/interview-times'
import type { Phase } from '~/domain/recruitment/phases'
import { releasedToCommittee } from '~/released/released-identities.server'
import { judgeTask, messagesTask, outcomesTask, type Task, type Worker } from './work-tasks'

interface Place {
  readonly key: number
  readonly phase: Phase
  readonly as: Worker
}

/** What comes to somebody besides the phase's own task: messages that nobody has read, and interviews that are over. By the place's inner key. */
export async function tasksBesides(read: Queries, { places, personKey, now }: { places: readonly Place[]; personKey: number; now: Date }): Promise<Map<number, Task[]>> {
  const unread = new Set([...(await unseenByHr(read, places.filter(({ as, phase }) => as === 'hr' && decide(as, 'readMessages', phase).allowed).map(({ key }) => key))).values()].map(({ recruitmentKey }) => recruitmentKey))
  const found = new Map<number, Task[]>()
  for (const { key, phase, as } of places) {
    const ofInterviews = phase === 'unsealed' ? await interviewTask(read, { key, as, personKey, now }) : null
    found.set(key, [...(unread.has(key) ? [messagesTask] : []), ...(ofInterviews ? [ofInterviews] : [])])
  }
  return found
}

interface Asked extends Omit<Place, 'phase'> {
  readonly personKey: number
  readonly now: Date
}

/** Whoever stepped back from somebody while scoring is asked like everybody: that is nothing that a list of work may know. */
async function interviewTask(read: Queries, { key, as, personKey, now }: Asked): Promise<Task | null> {
  if (as === 'redactor') return null
  const held = await heldWithoutOutcome(read, key, now)
  if (held.length === 0) return null
  if (as === 'hr') return outcomesTask
  const [mine, off, released] = [await handedInBy(read, key, personKey), await notCleared(read, key, personKey), await releasedToCommittee(read, held)]
  return released.some((candidate) => candidate.slotMembers.includes(personKey) && !mine.has(candidate.key) && !off.has(candidate.id)) ? judgeTask : null
}

/** The invited whose interview is over and who have no outcome that stands. */
async function heldWithoutOutcome(read: Queries, recruitmentKey: number, now: Date) {
  const over = (await slotsOf(read, recruitmentKey)).filter((slot) => endOf(slot) <= now)
  if (over.length === 0) return []
  const [choices, settled] = [await choicesOf(read, recruitmentKey), new Set((await outcomesOf(read, recruitmentKey)).map(({ candidateKey }) => candidateKey))]
  return (await invitedCandidates(read, recruitmentKey)).flatMap((candidate) => {
    const slot = over.find((one) => choices.some((choice) => choice.candidateKey === candidate.key && choice.slotKey === one.key))
    return slot && !settled.has(candidate.key) ? [{ ...candidate, slotMembers: slot.members.map((member) => member.key) }] : []
  })
}
