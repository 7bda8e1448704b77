import { useTranslation } from '~/i18n/translation'
import { shortestPassword } from '~/domain/access/password'
import type { TextField as Field } from '../ui/text-field'
import { TextField } from '../ui/text-field'
import type { ComponentProps } from 'react'

type FieldProps = Omit<ComponentProps<typeof Field>, 'label'>

interface NewPasswordFieldsProps {
  readonly password: FieldProps
  readonly repeat: FieldProps
  /** Other words where a password is there already. */
  readonly labels?: { readonly password: string; readonly repeat: string }
}

/** A password and the same again. Pasting and password managers are welcome (ASVS 6.2.6, 6.2.7). */
export function NewPasswordFields({ password, repeat, labels }: NewPasswordFieldsProps) {
  const { t } = useTranslation('account')
  const hint = t('choosePassword.hint', { shortest: shortestPassword })
  return (
    <>
      <TextField type="password" autoComplete="new-password" label={labels?.password ?? t('choosePassword.password')} hint={hint} {...password} />
      <TextField type="password" autoComplete="new-password" label={labels?.repeat ?? t('choosePassword.repeat')} {...repeat} />
    </>
  )
}
