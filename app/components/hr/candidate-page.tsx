import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { HrCandidate } from '~/views/hr/ranking.server'
import { CandidatePage } from '../shortlist/candidate-page'
import { ErrorSummary } from '../ui/error-summary'
import { StatusMessage } from '../ui/status-message'
import { HearCandidate } from './hear-candidate'
import { useHearingErrors } from './hearing-errors'
import { hrPath } from './paths'
import { RunningHearing } from './running-hearing'

export const hearingsDone = ['open', 'putOff', 'end'] as const

interface HrCandidatePageProps {
  readonly page: HrCandidate
  readonly recruitmentId: string
  /** What was done just now. */
  readonly done: (typeof hearingsDone)[number] | null
  readonly reply: FormReply | undefined
}

/** One candidate for HR, with what HR can do about hearing them. */
export function HrCandidatePage({ page: { title, candidate, hearings, toOpen }, recruitmentId, done, reply }: HrCandidatePageProps) {
  const { t } = useTranslation(['hearing', 'common'])
  const { summary } = useErrors(reply, toOpen)
  const isBeingHeard = hearings.some(({ state }) => state !== 'done')
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={summary} focusKey={reply} />
      <StatusMessage>{done && !reply ? t(`hearing:${done}.done`) : null}</StatusMessage>
      <CandidatePage
        title={title} candidate={candidate} hearings={hearings} candidateHref={(id) => hrPath(recruitmentId, `candidates/${id}`)} rankingHref={hrPath(recruitmentId, 'ranking')}
        acts={(hearing) => <RunningHearing hearing={hearing} reply={reply} />}
      >
        {toOpen && (!isBeingHeard || reply?.values.intent === 'open') ? <HearCandidate toOpen={toOpen} reply={reply} /> : null}
      </CandidatePage>
    </>
  )
}

/** What is wrong with whichever of the forms was posted. */
function useErrors(reply: FormReply | undefined, toOpen: HrCandidate['toOpen']) {
  const language = useLanguage()
  const hearingId = reply?.values.hearingId
  return useHearingErrors(reply, {
    intent: String(reply?.values.intent ?? ''), ...(typeof hearingId === 'string' && { hearingId }),
    earliest: toOpen ? formatDate(new Date(`${toOpen.earliestDay}T12:00:00Z`), language) : '',
  })
}
