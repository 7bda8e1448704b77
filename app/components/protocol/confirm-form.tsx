import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { IconLock } from '../ui/icons'

interface ConfirmFormProps {
  readonly hash: string
  readonly as: 'chair' | 'hr'
  /** Where it is posted; by default to the page's own address. */
  readonly action?: string
  readonly disabledReason?: string | undefined
}

/** The one button under the protocol: what is confirmed is this very hash. */
export function ConfirmForm({ hash, as, action, disabledReason }: ConfirmFormProps) {
  const { t } = useTranslation('protocol')
  return (
    <Form method="post" action={action} className="panel stack measure no-print">
      <h2>{t(`confirm.${as}.title`)}</h2>
      <p>{t(`confirm.${as}.text`)}</p>
      <input type="hidden" name="hash" value={hash} />
      <Button icon={as === 'hr' ? <IconLock /> : undefined} {...(disabledReason && { disabledReason })}>{t(`confirm.${as}.action`)}</Button>
    </Form>
  )
}
