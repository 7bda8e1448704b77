import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Details } from '../ui/details'
import { Article13 } from './article-13'
import { Section } from './section'

/** How long the data are kept, and the law's notice. */
export function PostData({ post: { contacts, retentionMonths, periods } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  return (
    <Section id="data" title={t('before.data.title')}>
      <p>{retentionMonths === null ? t('before.data.keptUnknown') : t('before.data.kept', { count: retentionMonths })}</p>
      <Details summary={t('before.data.summary')}>
        <Article13 contacts={contacts} periods={periods} />
        <p><a href="/about/privacy">{t('article13.more')}</a></p>
      </Details>
    </Section>
  )
}
