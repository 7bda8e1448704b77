import { useTranslation } from '~/i18n/translation'
import { committeePath } from '../committee/paths'
import { Alert } from '../ui/alert'

/** On the page of the interviews: a stand-in is to say first whom they know. */
export function ToSay({ recruitmentId }: { recruitmentId: string }) {
  const { t } = useTranslation(['stand-ins', 'common'])
  return <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('stand-ins:own.toSay')} <a href={committeePath(recruitmentId, 'stand-in')}>{t('stand-ins:own.toSayLink')}</a></p></Alert>
}
