import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** How many answers wait to be read again, by whomever; nothing where none does. */
export function RereadingsLeft({ waiting }: { waiting: number }) {
  const { t } = useTranslation(['reread', 'common'])
  return waiting > 0 ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('reread:left', { count: waiting })}</p></Alert> : null
}
