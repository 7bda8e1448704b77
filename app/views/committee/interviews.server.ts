import { choicesOf } from '#db/stores/interview-choices'
import { interviewQuestionsOf } from '#db/stores/interview-questions'
import { handedInBy } from '#db/stores/interview-scores'
import { slotsOf } from '#db/stores/interview-slots'
import { invitedCandidates } from '#db/stores/invited'
import { loadQuestions } from '#db/stores/questionnaires'
import { steppedBackFrom } from '#db/stores/recusals'
import { loadRecruitment } from '#db/stores/recruitments'
import { relationsOf } from '#db/stores/stand-ins'
import { decide, type RecruitmentRole } from '~/domain/access/capabilities'
import type { LocalText } from '~/domain/local-text'
import { ok, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { releasedToCommittee } from '~/released/released-identities.server'

export interface CommitteeInterviews {
  /** Those whom the reader judges, by number, with when they come. */
  readonly candidates: readonly { readonly id: string; readonly number: string; readonly startsAt: Date | null; readonly place: string; readonly takesPart: boolean; readonly isHandedIn: boolean }[]
  readonly hasQuestions: boolean
  /** Any at which the reader takes part. */
  readonly hasCalendar: boolean
  readonly isChair: boolean
  /** A stand-in has no part in what was judged before. */
  readonly isStandIn: boolean
  /** Names of whom the reader, a stand-in, has not said yet whether they know them, are there to be looked at. */
  readonly hasToSay: boolean
}

export interface InterviewsPage {
  readonly title: LocalText
  /** Whether identities may be there at all; whose, only looking tells. */
  readonly isUnsealed: boolean
  readonly interviews: CommitteeInterviews
  /** What the answers only told of, and the interview can show. */
  readonly proofs: readonly { readonly number: number; readonly proof: LocalText }[]
}

/** What the committee needs for the interviews, but for who is coming: that is looked up by a use-case, which records it. */
export async function loadInterviews(app: AppContext, actor: Actor, recruitmentId: string): Promise<Result<InterviewsPage, 'not-found' | 'not-now'>> {
  const { read } = app.db
  const admitted = await admit(read, { actor, recruitmentId, capability: 'readInterviews' })
  if (!admitted.ok) return admitted
  const { recruitmentKey, role, phase } = admitted.value
  const questions = await loadQuestions(read, recruitmentKey)
  const isUnsealed = decide(role, 'readReleasedIdentities', phase).allowed
  return ok({
    title: (await loadRecruitment(read, recruitmentKey)).texts.title,
    isUnsealed, interviews: isUnsealed ? await interviewsOf(app, { recruitmentKey, actor, role }) : { candidates: [], hasQuestions: false, hasCalendar: false, isChair: false, isStandIn: role === 'stand-in', hasToSay: false },
    proofs: questions.flatMap(({ position, laterProof }) => (laterProof ? [{ number: position, proof: laterProof }] : [])),
  })
}

/** Nobody whom the committee may not know yet, nor anybody from whom the reader stepped back. */
async function interviewsOf({ db: { read } }: AppContext, { recruitmentKey, actor, role }: { recruitmentKey: number; actor: Actor; role: RecruitmentRole | null }): Promise<CommitteeInterviews> {
  const [slots, choices] = [await slotsOf(read, recruitmentKey), await choicesOf(read, recruitmentKey)]
  const [handedIn, off] = [await handedInBy(read, recruitmentKey, actor.key), await steppedBackFrom(read, recruitmentKey, actor.key)]
  const all = await releasedToCommittee(read, await invitedCandidates(read, recruitmentKey))
  const released = all.filter(({ id }) => !off.has(id))
  const [isChair, isStandIn] = [role === 'chair', role === 'stand-in']
  const said = isStandIn ? await relationsOf(read, { recruitmentKey, personKey: actor.key }) : null
  const candidates = released.map(({ key, id, number }) => {
    const slot = slots.find((each) => each.key === choices.find(({ candidateKey }) => candidateKey === key)?.slotKey)
    return { id, number, startsAt: slot?.startsAt ?? null, place: slot?.place ?? '', takesPart: slot?.members.some((member) => member.key === actor.key) ?? false, isHandedIn: handedIn.has(key) }
  })
  return { candidates, isChair, isStandIn, hasToSay: said !== null && all.some(({ key }) => !said.has(key)), hasQuestions: (await interviewQuestionsOf(read, recruitmentKey)).length > 0, hasCalendar: candidates.some(({ takesPart }) => takesPart) }
}
