import { useTranslation } from '~/i18n/translation'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { Section } from './section'

const avoided = ['name', 'age', 'gender', 'origin', 'places'] as const

/** The few lines that nobody should miss, and the way past the rest. */
export function InShort({ post: { questions, minutes } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  return (
    <section className="panel panel--muted stack measure" aria-labelledby="short">
      <h2 id="short" className="h4">{t('before.short')}</h2>
      <ul>
        <li>{t('before.amount', { count: questions.length, duration: formatDuration(minutes, language) })} {t('before.pause')}</li>
        <li>{t('before.blind')}</li>
        <li>{t('before.people')}</li>
      </ul>
      <p><a href="#start">{t('before.jump')}</a></p>
    </section>
  )
}

/** What becomes of a CV. */
export function CvNotice({ cvUse }: Pick<PostPage, 'cvUse'>) {
  const { t } = useTranslation('public')
  return <Section id="cv" title={t('post.cv.title')}><p>{t(`post.cv.${cvUse}`)}</p></Section>
}

/** What not to write, so that the answers can stand alone. */
export function AvoidNotice() {
  const { t } = useTranslation('public')
  return (
    <Section id="avoid" title={t('post.avoid.title')}>
      <p>{t('post.avoid.lead')}</p>
      <ul>
        {avoided.map((item) => <li key={item}>{t(`post.avoid.items.${item}`)}</li>)}
      </ul>
      <p>{t('post.avoid.after')}</p>
    </Section>
  )
}

/** That there are voluntary questions afterwards, and what becomes of the answers. */
export function MonitoringNotice() {
  const { t } = useTranslation('equality')
  return <Section id="monitoring" title={t('notice.title')}><p>{t('notice.text')}</p></Section>
}
