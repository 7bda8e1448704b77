import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'

/** An application is open in this browser: it is finished or left before another is begun, so that no code is lost. */
export function OpenApplication() {
  const { t } = useTranslation(['clerk', 'common'])
  return (
    <div className="stack">
      <Alert kind="warning" kindText={t('common:kinds.warning')} title={t('clerk:open.title')}><p>{t('clerk:open.text')}</p></Alert>
      <Form method="post" action="/clerk/leave" reloadDocument>
        <ButtonGroup>
          <ButtonLink href="/application">{t('clerk:open.goOn')}</ButtonLink>
          <Button variant="secondary">{t('clerk:open.leave')}</Button>
        </ButtonGroup>
      </Form>
    </div>
  )
}
