import { useTranslation } from '~/i18n/translation'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { HearingInTheWay } from '~/views/hr/hearing.server'
import { Alert } from '../ui/alert'
import { hrPath } from './paths'

/** Which hearings have to end before the lock, and what each waits for; nothing where none does. */
export function HearingsInTheWay({ hearings, recruitmentId }: { hearings: readonly HearingInTheWay[]; recruitmentId: string }) {
  const { t } = useTranslation(['hearing', 'common'])
  const language = useLanguage()
  if (hearings.length === 0) return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('hearing:lock.title')}>
      <ul>
        {hearings.map(({ candidateId, candidateNumber, state, deadline }) => (
          <li key={candidateId}>
            <a href={hrPath(recruitmentId, `candidates/${candidateId}`)}>{t('hearing:lock.candidate', { number: candidateNumber })}</a>: {t(`hearing:lock.${state}`, { date: formatDate(deadline, language) })}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
