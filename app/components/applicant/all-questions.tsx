import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { useOwnLanguage } from './own-language'
import { PublicQuestionText } from './public-question-text'

/** Every question of a post with all that belongs to it, unfolded: to be read in peace, printed, or talked through with somebody. */
export function AllQuestions({ post: { id, title, lang, questions } }: { readonly post: PostPage }) {
  const { t } = useTranslation(['public', 'common'])
  const own = useOwnLanguage()(lang)
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('public:posts.title'), href: '/' }, { label: title, href: `/posts/${id}` }, { label: t('public:before.questions.pageHeading') }]} />
      <PageHeading caption={<span lang={own}>{title}</span>} title={t('public:before.questions.pageHeading')} lead={t('public:before.questions.pageLead')} />
      {questions.map((question) => (
        <section key={question.number} className="stack measure" aria-labelledby={`question-${question.number}`}>
          <h2 id={`question-${question.number}`} className="h3">{question.number}. <span lang={own}>{question.view.prompt}</span></h2>
          <PublicQuestionText question={question} lang={own} />
        </section>
      ))}
      <p><ButtonLink href={`/posts/${id}`} variant="secondary">{t('public:before.questions.back')}</ButtonLink></p>
    </div>
  )
}
