import { useRef } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { SecurityPageData } from '~/views/staff/sign-in-ways.server'
import { Button } from '../ui/button'
import { Table } from '../ui/table'
import { TextField } from '../ui/text-field'
import { PasskeyButton } from './passkey-button'

type Passkeys = SecurityPageData['passkeys']

/** The passkeys of a person, and one more. */
export function PasskeysSection({ passkeys, reply }: { passkeys: Passkeys; reply: FormReply | undefined }) {
  const { t } = useTranslation('sign-in')
  return (
    <section className="stack">
      <h2>{t('security.passkeys.title')}</h2>
      <p>{t('security.passkeys.text')}</p>
      {passkeys.length > 0 ? <PasskeyTable passkeys={passkeys} /> : <p>{t('security.passkeys.none')}</p>}
      <AddPasskey reply={reply} />
    </section>
  )
}

function PasskeyTable({ passkeys }: { passkeys: Passkeys }) {
  const { t } = useTranslation('sign-in')
  const language = useLanguage()
  type Line = Passkeys[number]
  const columns = [
    { key: 'name', header: t('security.passkeys.name'), rowHeader: true, cell: ({ name }: Line) => name },
    { key: 'added', header: t('security.passkeys.added'), cell: ({ addedAt }: Line) => formatDate(addedAt, language) },
    { key: 'used', header: t('security.passkeys.used'), cell: ({ lastUsedAt }: Line) => (lastUsedAt ? formatDate(lastUsedAt, language) : t('security.passkeys.never')) },
    {
      key: 'remove', header: t('security.passkeys.action'), cell: ({ id, name }: Line) => (
        <Form method="post" action="?form=remove-passkey">
          <input type="hidden" name="id" value={id} />
          <Button variant="secondary" aria-label={t('security.passkeys.removeNamed', { name })}>{t('security.passkeys.remove')}</Button>
        </Form>
      ),
    },
  ]
  return <Table label={t('security.passkeys.table')} columns={columns} rows={passkeys} rowKey={({ id }) => id} />
}

function AddPasskey({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation(['sign-in', 'refusals'])
  const form = useRef<HTMLFormElement>(null)
  const error = reply?.errors['name']
  return (
    <Form method="post" action="?form=add-passkey" ref={form} className="stack">
      <TextField name="name" label={t('sign-in:security.passkeys.newName')} hint={t('sign-in:security.passkeys.nameHint')} required maxLength={60} {...(error && { error: t(`refusals:form.${error}`) })} />
      <input type="hidden" name="answer" defaultValue="" />
      <PasskeyButton purpose="add" label={t('sign-in:passkey.add')} form={form} />
    </Form>
  )
}
