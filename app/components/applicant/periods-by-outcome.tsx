import { useTranslation } from '~/i18n/translation'
import { outcomes, type RetentionPeriods } from '~/domain/retention/periods'

/** When what is erased, by how it ended for whom it is about. */
export function PeriodsByOutcome({ periods }: { readonly periods: RetentionPeriods }) {
  const { t } = useTranslation('public')
  const months = (count: number) => t('article13.retention.months', { count })
  return (
    <>
      <p>{t('article13.retention.from')}</p>
      <ul>
        {outcomes.map((outcome) => <li key={outcome}>{t(`article13.retention.of.${outcome}`, { identity: months(periods[outcome].identity), case: months(periods[outcome].case) })}</li>)}
      </ul>
      <p>{t('article13.retention.after')}</p>
    </>
  )
}
