import { useTranslation } from '~/i18n/translation'
import type { ReviewState } from '~/domain/accessibility-review'
import { Alert } from '../ui/alert'

/** Says that the accessibility statement is due for its yearly review. */
export function ReviewWarning({ review }: { readonly review: ReviewState }) {
  const { t } = useTranslation(['admin', 'common'])
  if (review === 'current') return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('admin:contacts.review.title')}>
      <p>{t(`admin:contacts.review.${review}`)}</p>
      <p><a href="/about/accessibility">{t('admin:contacts.review.link')}</a></p>
    </Alert>
  )
}
