import type { FoundApplicant } from '#db/stores/erased-applicant'
import { calledOf } from '#db/stores/called-later'
import { recordedOutcomes } from '#db/stores/interview-outcomes'
import { loadRecruitment } from '#db/stores/recruitments'
import { candidatesOf, loadLock } from '#db/stores/shortlist'
import type { Language } from '~/domain/local-text'
import type { InterviewOutcome } from '~/domain/recruitment/interview-outcome'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import type { AppContext } from '~/platform/app-context.server'
import { nameVeil } from '../case-file/name-veil.server'

/** Whose copy it is, and in which language. */
export interface WantedCopy {
  readonly recruitmentKey: number
  readonly applicant: FoundApplicant
  readonly language: Language
}

/** What was written of one applicant when the list was locked and after it. A text is null where it cannot be seen any more whether it names somebody else. */
export interface WrittenAfterwards {
  /** Why they stand where they stand on the list, beyond the common reason; '' where nothing was written. */
  readonly onTheList: string | null
  readonly outcomes: readonly { readonly outcome: InterviewOutcome; readonly reason: string | null; readonly at: Date }[]
  /** Why they were called in the place of somebody who said no; null where they were not. */
  readonly called: { readonly reason: string | null; readonly at: Date } | null
}

const nothing: WrittenAfterwards = { onTheList: '', outcomes: [], called: null }

/** Nothing before the recruitment is concluded. Names and numbers of others are veiled. */
export async function writtenAfterwards(app: AppContext, { recruitmentKey, applicant: { candidate }, language }: WantedCopy): Promise<WrittenAfterwards> {
  const { read } = app.db
  const { phase } = await loadRecruitment(read, recruitmentKey)
  if (!candidate || phase !== 'concluded') return nothing
  const others = await nameVeil(app, read, { recruitmentKey, phase, language, except: candidate.key })
  const all = await candidatesOf(read, recruitmentKey)
  const numbers = all.filter(({ key }) => key !== candidate.key).map(({ number }) => number)
  const veiled = (text: string) => numbers.reduce<string | null>((left, number) => left?.replaceAll(number, '[…]') ?? null, others.veil(text, ''))
  const [called] = (await calledOf(read, recruitmentKey)).filter(({ candidateKey }) => candidateKey === candidate.key)
  const outcomes = (await recordedOutcomes(read, recruitmentKey)).filter(({ candidateKey }) => candidateKey === candidate.key)
  return {
    onTheList: veiled(await departureOf(app, recruitmentKey, all.find(({ key }) => key === candidate.key)?.number ?? '')),
    outcomes: outcomes.map(({ outcome, reason, recordedAt }) => ({ outcome, reason: veiled(reason), at: recordedAt })),
    called: called ? { reason: veiled(called.reason), at: called.calledAt } : null,
  }
}

/** The reason of their own that the locked list has for a candidate; '' for most. */
async function departureOf({ db: { read } }: AppContext, recruitmentKey: number, candidateNumber: string): Promise<string> {
  const protocol = (await loadLock(read, recruitmentKey))?.protocol as Partial<SelectionProtocol> | undefined // drawn up by this program, maybe by an earlier version
  return protocol?.entries?.find(({ candidate }) => candidate === candidateNumber)?.departureReason ?? ''
}
