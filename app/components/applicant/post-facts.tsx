import { useTranslation } from '~/i18n/translation'
import { formatDateTime, formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { SummaryList } from '../ui/summary-list'

/** Where, how much, until when. */
export function PostFacts({ post }: { readonly post: PostPage }) {
  const { t } = useTranslation(['public', 'common'])
  const language = useLanguage()
  const { deadline, department, place, hoursPerWeek, positions, positionKind, languages } = post
  const facts = [
    { term: t('public:post.deadline'), value: deadline ? <strong>{formatDateTime(deadline, language)}</strong> : null },
    { term: t('public:post.department'), value: department },
    { term: t('public:post.place'), value: place },
    { term: t('public:post.hours'), value: hoursPerWeek },
    { term: t('public:post.positions'), value: positions > 1 ? positions : null },
    { term: t('public:post.kind'), value: t(`public:post.kinds.${positionKind}`) },
    { term: t('public:post.languages'), value: formatList(languages.map((code) => t(`common:languages.${code}`)), language) },
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="sr-only">{t('public:post.facts')}</h2>
      <SummaryList items={facts.filter(({ value }) => value !== null && value !== '')} />
    </section>
  )
}
