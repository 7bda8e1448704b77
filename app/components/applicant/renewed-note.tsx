import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** On the post's public page, for those who have applied: nobody can write to them before their names are opened. */
export function RenewedNote({ isRenewed }: { isRenewed: boolean }) {
  const { t } = useTranslation(['public', 'common'])
  if (!isRenewed) return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('public:post.renewed.title')}>
      <p>{t('public:post.renewed.text')} <a href="/return">{t('public:post.renewed.link')}</a></p>
    </Alert>
  )
}
