import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { FileField } from '../ui/file-field'

interface HandInFormProps {
  readonly requestId: string
  /** The public id of the document whose place the file takes; '' for none. */
  readonly replaces: string
  readonly formKey: string
  readonly label: string
  readonly button: string
  readonly error: string | undefined
}

/** One file to choose and send. */
export function HandInForm({ requestId, replaces, formKey, label, button, error }: HandInFormProps) {
  const { t } = useTranslation('own-documents')
  return (
    <form method="post" action="/application/documents" encType="multipart/form-data" className="stack measure">
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="replaces" value={replaces} />
      <input type="hidden" name="formKey" value={formKey} />
      <FileField name="file" id={`file-${replaces === '' ? requestId : replaces}`} label={label} hint={t('chooseHint')} accept="application/pdf,image/jpeg,image/png" {...(error !== undefined && { error })} />
      <div><Button name="intent" value="hand-in" variant={replaces === '' ? 'primary' : 'secondary'}>{button}</Button></div>
    </form>
  )
}
