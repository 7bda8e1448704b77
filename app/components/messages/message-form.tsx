import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { TextAreaField } from '../ui/text-area-field'
import type { MessageReply } from './message-reply'

interface MessageFormProps {
  /** '' for the own thread. */
  readonly threadId: string
  readonly formKey: string
  readonly limit: number
  readonly reply: MessageReply | undefined
  readonly error: string | undefined
}

/** What an applicant writes: shown first as HR will read it, then sent as it was shown. */
export function MessageForm({ threadId, formKey, limit, reply, error }: MessageFormProps) {
  const { t } = useTranslation('own-messages')
  const shown = previewed(reply)
  return (
    <form method="post" action="/application/messages" noValidate className="stack measure">
      <input type="hidden" name="threadId" value={threadId} />
      {shown ? <Shown reply={shown} /> : <input type="hidden" name="formKey" value={formKey} />}
      <TextAreaField
        name="message" id={`message-${threadId}`} rows={7} label={t(shown ? 'change' : 'write')} hint={t('hint', { limit })} autoComplete="off"
        defaultValue={reply?.typed ?? ''} {...(error !== undefined && { error })}
      />
      <ButtonGroup><Button>{t(shown ? 'send' : 'show')}</Button></ButtonGroup>
    </form>
  )
}

type Previewed = MessageReply & { readonly preview: string }

const previewed = (reply: MessageReply | undefined): Previewed | null => (reply && reply.preview !== null ? { ...reply, preview: reply.preview } : null)

/** What HR would read, and what has to come back with it: the same form, and what was shown. */
function Shown({ reply: { preview, typed, formKey } }: { readonly reply: Previewed }) {
  return (
    <>
      <Preview text={preview} isVeiled={preview !== typed.replaceAll('\r\n', '\n').trimEnd()} />
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="shown" value={preview} />
    </>
  )
}

function Preview({ text, isVeiled }: { text: string; isVeiled: boolean }) {
  const { t } = useTranslation('own-messages')
  return (
    <section className="panel stack" role="status" aria-labelledby="preview">
      <h3 id="preview" className="h4">{t('preview')}</h3>
      <p className="as-typed">{text}</p>
      <p>{t(isVeiled ? 'previewVeiled' : 'previewPlain')}</p>
    </section>
  )
}
