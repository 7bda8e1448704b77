import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'

/** A post whose time is over: said plainly, with the ways on. */
export function ClosedPost({ post: { title, department, organisation, deadline } }: { readonly post: PostPage }) {
  const { t } = useTranslation(['public', 'common'])
  const language = useLanguage()
  return (
    <div className="stack-lg">
      <PageHeading caption={department || organisation} title={title} />
      <Alert kind="info" kindText={t('common:kinds.info')} title={t('public:post.closed.title')}>
        <p>{t('public:post.closed.text')}</p>
        {deadline ? <p>{t('public:post.closed.deadline', { deadline: formatDateTime(deadline, language) })}</p> : null}
      </Alert>
      <p>{t('public:post.closed.begun')} <a href="/return">{t('public:post.closed.link')}</a></p>
      <p><ButtonLink href="/" variant="secondary">{t('public:post.closed.others')}</ButtonLink></p>
    </div>
  )
}
