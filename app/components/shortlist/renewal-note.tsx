import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** That a proposal holds no longer, since somebody on it has withdrawn. */
export function RenewalNote() {
  const { t } = useTranslation(['committee', 'common'])
  return <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('committee:withdrawn.renewTitle')}><p>{t('committee:withdrawn.renew')}</p></Alert>
}
