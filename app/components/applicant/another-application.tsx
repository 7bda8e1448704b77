import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'

interface AnotherApplicationProps {
  readonly postId: string
  readonly noticeVersion: string
}

/** An application is already open in this browser: go on with it, or begin one's own. */
export function AnotherApplication({ postId, noticeVersion }: AnotherApplicationProps) {
  const { t } = useTranslation('applicant')
  return (
    <div className="stack-lg measure">
      <PageHeading title={t('another.title')} lead={t('another.lead')} />
      <p>{t('another.text')}</p>
      <form method="post" action={`/posts/${encodeURIComponent(postId)}/start`}>
        <input type="hidden" name="notice" value={noticeVersion} />
        <input type="hidden" name="another" value="yes" />
        <ButtonGroup>
          <ButtonLink href="/application">{t('another.continue')}</ButtonLink>
          <Button variant="secondary">{t('another.begin')}</Button>
        </ButtonGroup>
      </form>
    </div>
  )
}
