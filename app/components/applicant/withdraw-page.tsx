import { useTranslation } from '~/i18n/translation'
import type { WithdrawPage as Page } from '~/views/applicant/withdraw.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { OwnWords } from './own-words'

/** Says what goes before it goes. */
export function WithdrawPage({ page: { post, postLanguage, isSent } }: { readonly page: Page }) {
  const { t } = useTranslation('applicant')
  return (
    <div className="stack-lg">
      <PageHeading caption={<OwnWords language={postLanguage}>{post}</OwnWords>} title={t(isSent ? 'withdraw.title' : 'withdraw.titleDraft')} />
      <ul>
        <li>{t('withdraw.answers')}</li>
        <li>{t('withdraw.code')}</li>
        <li>{t('withdraw.again')}</li>
      </ul>
      <form method="post" action="/application/withdraw">
        <ButtonGroup>
          <Button variant="warning">{t(isSent ? 'withdraw.button' : 'withdraw.buttonDraft')}</Button>
          <ButtonLink href={isSent ? '/application/status' : '/application'} variant="secondary">{t('withdraw.keep')}</ButtonLink>
        </ButtonGroup>
      </form>
    </div>
  )
}
