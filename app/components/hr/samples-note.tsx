import { useTranslation } from '~/i18n/translation'
import { sampleCount } from '~/domain/scoring/calibration'
import { Alert } from '../ui/alert'
import { hrPath } from './paths'

/** Sample answers are recommended and never required: said beside what hinders publication. */
export function SamplesNote({ recruitmentId, samples }: { recruitmentId: string; samples: number }) {
  const { t } = useTranslation(['calibration', 'common'])
  if (samples >= sampleCount.recommended) return null
  return (
    <Alert kind="info" kindText={t('common:kinds.info')} title={t('calibration:writing.recommend.title')}>
      <p>{t('calibration:writing.recommend.text')} <a href={hrPath(recruitmentId, 'samples')}>{t('calibration:writing.recommend.link')}</a></p>
    </Alert>
  )
}
