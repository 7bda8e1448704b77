import { useTranslation } from '~/i18n/translation'

/** The way to what the invited have handed in. */
export function DocumentsLink({ href }: { href: string }) {
  const { t } = useTranslation('documents')
  return <p><a href={href}>{t('toDocuments')}</a></p>
}
