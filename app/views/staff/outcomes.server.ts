import { calledOf, proposalOf, type Called } from '#db/stores/called-later'
import { loadRecruitment } from '#db/stores/recruitments'
import { decide } from '~/domain/access/capabilities'
import type { Custody } from '~/domain/custody'
import type { LocalText } from '~/domain/local-text'
import type { Actor } from '~/platform/actor.server'
import type { Admitted } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { callableNow, type Callable } from '~/platform/called-later.server'
import { calledUnopened } from '~/released/called-unopened.server'
import { interviewRecords, type ShownInterviewed } from './interview-record.server'

export interface OutcomesPage {
  readonly title: LocalText
  readonly positions: number
  readonly candidates: readonly ShownInterviewed[]
  /** What waits for a second person; `isOwn`: the reader is the first. */
  readonly waiting: readonly { readonly outcomeId: string; readonly candidateNumber: string; readonly reason: string; readonly by: string; readonly isOwn: boolean }[]
  readonly callable: Callable
  readonly proposal: { readonly candidateNumber: string; readonly insteadOf: string; readonly reason: string; readonly departureReason: string; readonly by: string; readonly isOwn: boolean } | null
  readonly called: readonly Omit<Called, 'candidateKey'>[]
  /** Called, and not opened yet. */
  readonly unopened: readonly string[]
  /** Who opens them. */
  readonly custody: Custody
  readonly may: { readonly record: boolean; readonly confirm: boolean; readonly open: boolean }
}

export interface OutcomesFor {
  readonly actor: Actor
  readonly admitted: Admitted
  /** Of whom the reader may see what was handed in. */
  maySee(candidateKey: number): boolean
}

/** What the interviews came to, and who is called in the place of somebody who said no: for HR, and for the chair, who confirms. */
export async function outcomesPage({ db: { read } }: AppContext, { actor, admitted: { recruitmentKey, role, phase }, maySee }: OutcomesFor): Promise<OutcomesPage> {
  const { texts, positions, custody } = await loadRecruitment(read, recruitmentKey)
  const candidates = await interviewRecords(read, recruitmentKey, { key: actor.key, maySee })
  const proposal = await proposalOf(read, recruitmentKey)
  return {
    title: texts.title, positions, candidates, custody: custody ?? 'server-held',
    waiting: candidates.flatMap(({ candidateNumber, recorded }) => {
      const last = recorded.at(-1)
      return last?.outcome === 'hired' && last.confirmedBy === null ? [{ outcomeId: last.id, candidateNumber, reason: last.reason, by: last.by ?? '', isOwn: last.isReaders }] : []
    }),
    callable: phase === 'unsealed' ? await callableNow(read, recruitmentKey) : { candidates: [], saidNo: [] },
    proposal: proposal && { candidateNumber: proposal.candidateNumber, insteadOf: proposal.insteadOf, reason: proposal.reason, departureReason: proposal.departureReason, by: proposal.proposedByName, isOwn: proposal.proposedByKey === actor.key },
    called: (await calledOf(read, recruitmentKey)).map(({ candidateKey: _, ...called }) => called),
    unopened: phase === 'unsealed' ? (await calledUnopened(read, recruitmentKey)).map(({ number }) => number) : [],
    may: { record: decide(role, 'recordOutcomes', phase).allowed, confirm: decide(role, 'confirmOutcomes', phase).allowed, open: decide(role, 'openCalled', phase).allowed },
  }
}
