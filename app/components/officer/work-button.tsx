import { useLocation } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { StatusMessage } from '../ui/status-message'
import { useAwake } from '../use-awake'
import type { KeyError } from './work-with-key'

interface WorkButtonProps {
  readonly label: string
  readonly isWorking: boolean
  /** While it works, to be told. */
  readonly working: string
  readonly error: KeyError | null
}

/** The button of a form that works in the browser, with what it is doing and what went wrong. Without a script it says why it does nothing. */
export function WorkButton({ label, isWorking, working, error }: WorkButtonProps) {
  const { t } = useTranslation(['custody', 'common'])
  const isAwake = useAwake()
  const reason = !isAwake ? t('custody:opening.noScript') : isWorking ? working : null
  return (
    <>
      {error ? <Alert kind="error" kindText={t('common:kinds.error')} role="alert"><p>{t(`custody:errors.${error}`)} {error === 'prove-again' ? <ProveAgain /> : null}</p></Alert> : null}
      <Button {...(reason !== null && { disabledReason: reason })}>{label}</Button>
      <StatusMessage>{isWorking ? <span className="sr-only">{working}</span> : null}</StatusMessage>
    </>
  )
}

/** To the page where one shows again who one is, and back. */
function ProveAgain() {
  const { t } = useTranslation('custody')
  const { pathname } = useLocation()
  return <a href={`/account/confirm?returnTo=${encodeURIComponent(pathname)}`}>{t('proveAgain')}</a>
}
