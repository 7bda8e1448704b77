import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { TextAreaField } from '../ui/text-area-field'

interface TypedBarredProps {
  readonly isLockedOut: boolean
  /** '' when nothing was posted. */
  readonly typed: string
}

/** A message cannot be taken any more; what was typed in good faith is not thrown away. */
export function TypedBarred({ isLockedOut, typed }: TypedBarredProps) {
  const { t } = useTranslation(['own-messages', 'common', 'refusals'])
  return (
    <div className="stack-lg">
      <PageHeading title={t('own-messages:barred.title')} />
      <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t(isLockedOut ? 'refusals:access-ended' : 'own-messages:barred.closed')}</p></Alert>
      {typed === '' ? null : <TextAreaField name="typed" label={t('own-messages:barred.typed')} defaultValue={typed} readOnly rows={10} autoComplete="off" />}
      <p><ButtonLink href={isLockedOut ? '/return' : '/application'} variant="secondary">{t(isLockedOut ? 'own-messages:barred.return' : 'own-messages:toStatus')}</ButtonLink></p>
    </div>
  )
}
