import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { useOwnLanguage } from './own-language'
import { Section } from './section'

/** What the organisation writes about the work and its terms. */
export function PostTexts({ post: { duties, terms, lang } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const own = useOwnLanguage()(lang)
  return (
    <>
      {duties.length > 0 ? (
        <Section id="duties" title={t('post.duties')}>
          <ul lang={own}>{duties.map((duty) => <li key={duty}>{duty}</li>)}</ul>
        </Section>
      ) : null}
      {terms ? <Section id="terms" title={t('post.terms')}><div className="answer-text" lang={own}>{terms}</div></Section> : null}
    </>
  )
}
