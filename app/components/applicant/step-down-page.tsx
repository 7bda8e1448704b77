import { useTranslation } from '~/i18n/translation'
import type { Language } from '~/domain/local-text'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { OwnWords } from './own-words'

/** Says what it means before it is done. */
export function StepDownPage({ post, postLanguage }: { readonly post: string; readonly postLanguage: Language }) {
  const { t } = useTranslation('applicant')
  return (
    <div className="stack-lg">
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t('meeting.stepDown.title')} />
      <ul>
        <li>{t('meeting.stepDown.out')}</li>
        <li>{t('meeting.stepDown.kept')}</li>
        <li>{t('meeting.stepDown.final')}</li>
      </ul>
      <form method="post" action="/application/step-down">
        <ButtonGroup>
          <Button variant="warning">{t('meeting.stepDown.button')}</Button>
          <ButtonLink href="/application/status" variant="secondary">{t('withdraw.keep')}</ButtonLink>
        </ButtonGroup>
      </form>
    </div>
  )
}
