import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { CallLater } from './call-later'
import { FormErrors } from './form-errors'
import { InterviewedTable } from './interviewed-table'
import type { OutcomeProps } from './outcome-props'
import { RecordOutcome } from './record-outcome'
import { ToConfirm } from './to-confirm'

/** What the interviews came to, and who is called in the place of somebody who said no. HR records; the chair, or another of HR, confirms. */
export function OutcomePage({ page, reply, home }: OutcomeProps & { readonly home: string }) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  const labels = { outcome: t('interviews:outcome.outcome'), reason: t('interviews:outcome.reason'), departureReason: t('interviews:call.departureReason'), candidateNumber: t('interviews:call.whom'), insteadOf: t('interviews:call.insteadOf') }
  const candidateId = String(reply?.values['candidateId'] ?? '')
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: inLanguage(page.title, language), href: home }, { label: t('interviews:outcome.title') }]} />
      <FormErrors reply={reply} labels={labels} idOf={(field) => (candidateId === '' ? field : `${field}-${candidateId}`)} />
      <PageHeading title={t('interviews:outcome.title')} caption={inLanguage(page.title, language)} lead={t('interviews:outcome.lead', { count: page.positions, positions: formatNumber(page.positions, language) })} />
      <InterviewedTable candidates={page.candidates} />
      <ToConfirm page={page} />
      {page.may.record ? page.candidates.map((candidate) => <RecordOutcome key={`${candidate.candidateId} ${candidate.recorded.length}`} candidate={candidate} isFilled={page.candidates.filter((other) => other !== candidate && other.takesPlace).length >= page.positions} reply={reply} />) : null}
      <CallLater page={page} reply={reply} />
    </div>
  )
}
