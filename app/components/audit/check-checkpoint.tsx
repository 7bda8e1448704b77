import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { isLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import { formatDateTime } from '~/i18n/format'
import type { ComparedCheckpoint } from '~/use-cases/check-log.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { FileField } from '../ui/file-field'
import { TextAreaField } from '../ui/text-area-field'

interface CheckCheckpointProps {
  readonly checked: { readonly checked: ComparedCheckpoint; readonly text: string } | null
  /** The form could not be read at all: too long. */
  readonly refused: FormReply | null
}

/** What could not be held against the log, because the text is no checkpoint of it: said beside the field. */
const ofTheText = ['not-a-checkpoint', 'wrong-origin', 'wrong-key', 'wrong-signature'] as const

/** A checkpoint that was kept elsewhere, held against the log as it is. */
export function CheckCheckpoint({ checked, refused }: CheckCheckpointProps) {
  const { t } = useTranslation('checkpoints')
  const error = useWhatIsWrong({ checked, refused })
  return (
    <section className="stack">
      <h2>{t('check.title')}</h2>
      <p className="measure">{t('check.lead')}</p>
      {checked ? <Verdict {...checked.checked} /> : null}
      <Form method="post" encType="multipart/form-data" noValidate className="stack measure">
        <input type="hidden" name="intent" value="check" />
        <TextAreaField
          name="text" label={t('check.text')} rows={9} spellCheck={false} autoComplete="off"
          defaultValue={typedIn({ checked, refused })} {...error}
        />
        <FileField name="file" accept=".txt,.eml,text/plain" label={t('check.file')} hint={t('check.fileHint')} />
        <Button>{t('check.submit')}</Button>
      </Form>
    </section>
  )
}

const typedIn = ({ checked, refused }: CheckCheckpointProps) => checked?.text ?? typedText(refused?.values.text) ?? ''

/** What is said beside the field, or nothing. */
function useWhatIsWrong({ checked, refused }: CheckCheckpointProps): { error?: string } {
  const { t } = useTranslation(['checkpoints', 'refusals'])
  if (refused?.errors.text) return { error: t(`refusals:form.${refused.errors.text}`) }
  const wrong = ofTheText.find((verdict) => verdict === checked?.checked.verdict)
  return wrong ? { error: t(`checkpoints:verdicts.${wrong}.title`) } : {}
}

function Verdict({ verdict, size, time }: ComparedCheckpoint) {
  const { t, i18n } = useTranslation('checkpoints')
  const language = isLanguage(i18n.language) ? i18n.language : 'da'
  const isGood = verdict === 'fits'
  return (
    <Alert kind={isGood ? 'success' : 'error'} role={isGood ? 'status' : 'alert'} title={t(`verdicts.${verdict}.title`)}>
      <p>{t(`verdicts.${verdict}.text`, { size: size ?? 0, date: time === null ? '' : formatDateTime(time, language) })}</p>
    </Alert>
  )
}
