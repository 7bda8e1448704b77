import { useTranslation } from '~/i18n/translation'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { Section } from './section'

const avoided = ['name', 'age', 'gender', 'origin', 'places'] as const

/** What an applicant is told before starting: how the assessment works, what not to write, who sees what and for how long. */
export function PostNotice({ post }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  const { questions, minutes, cvUse, retentionMonths } = post
  return (
    <>
      <Section id="assessment" title={t('post.assessment.title')}>
        <p>{t('post.assessment.questions', { count: questions, duration: formatDuration(minutes, language) })}</p>
        <p>{t('post.assessment.blind')}</p>
        <p>{t('post.assessment.criteria')}</p>
        <p>{t('post.assessment.people')}</p>
      </Section>
      <Section id="cv" title={t('post.cv.title')}>
        <p>{t(`post.cv.${cvUse}`)}</p>
      </Section>
      <Section id="avoid" title={t('post.avoid.title')}>
        <p>{t('post.avoid.lead')}</p>
        <ul>
          {avoided.map((item) => <li key={item}>{t(`post.avoid.items.${item}`)}</li>)}
        </ul>
        <p>{t('post.avoid.after')}</p>
      </Section>
      <Section id="notice" title={t('post.notice.title')}>
        <p>{t('post.notice.answers')}</p>
        <p>{t('post.notice.identity')}</p>
        <p>{t('post.notice.notStored')}</p>
        <p>{t('post.notice.purpose')} {retentionMonths === null ? null : t('post.notice.retention', { count: retentionMonths })}</p>
        <p>{t('post.notice.rights')} <a href="/about/privacy">{t('post.notice.more')}</a></p>
      </Section>
    </>
  )
}
