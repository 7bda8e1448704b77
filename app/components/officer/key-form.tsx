import { useId, type FormEvent, type ReactNode } from 'react'
import type { OpenedKey } from '~/custody/officer-key'
import { useTranslation } from '~/i18n/translation'
import { FileField } from '../ui/file-field'
import { TextField } from '../ui/text-field'
import { fieldOf, keyFrom, useWorking } from './work-with-key'
import { WorkButton } from './work-button'

interface KeyFormProps {
  readonly label: string
  /** Done with the opened key, which is forgotten afterwards. */
  readonly work: (key: OpenedKey) => Promise<void>
  readonly children?: ReactNode
}

/** A key's file and its passphrase, used for one thing. Neither is sent: the form has no address, and works with a script alone. */
export function KeyForm({ label, work, children }: KeyFormProps) {
  const { t } = useTranslation('custody')
  const { isWorking, error, run } = useWorking()
  const id = useId()
  const errorAt = (name: 'file' | 'passphrase') => (error && fieldOf[error] === name ? { error: t(`errors.${error}`) } : {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run(async () => work(await keyFrom(form)))
  }
  return (
    <form className="stack measure" onSubmit={submit} noValidate aria-busy={isWorking}>
      {children}
      <FileField id={`${id}file`} name="file" label={t('prove.file')} hint={t('prove.fileHint')} {...errorAt('file')} />
      <TextField id={`${id}passphrase`} name="passphrase" type="password" autoComplete="off" width="l" label={t('own.passphrase')} {...errorAt('passphrase')} />
      <WorkButton label={label} isWorking={isWorking} working={t('prove.working')} error={error} />
    </form>
  )
}
