import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Details } from '../ui/details'
import { useOwnLanguage } from './own-language'
import { PublicQuestionText } from './public-question-text'
import { Section } from './section'

/** All that is asked, each question folded around what belongs to it, so that everybody can read everything before starting. */
export function PostQuestions({ post: { id, questions, lang } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const own = useOwnLanguage()(lang)
  return (
    <Section id="questions" title={t('before.questions.title')}>
      <p>{t('before.questions.lead')} <a href={`/posts/${id}/questions`}>{t('before.questions.all')}</a></p>
      <div className="post-questions">
        {questions.map((question) => (
          <Details key={question.number} id={`question-${question.number}`} summary={<>{question.number}. <span lang={own}>{question.view.prompt}</span></>}>
            <PublicQuestionText question={question} lang={own} />
          </Details>
        ))}
      </div>
    </Section>
  )
}
