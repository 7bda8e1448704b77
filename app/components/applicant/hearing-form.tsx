import { useTranslation } from '~/i18n/translation'
import type { OwnHearing } from '~/views/applicant/hearing.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { TextAreaField } from '../ui/text-area-field'
import type { CommentReply } from './use-comment-error'

interface HearingFormProps {
  readonly hearing: OwnHearing
  readonly reply: CommentReply | undefined
  readonly error: string | undefined
}

/** What the applicant says to it. It begins with what is stored; a text that was refused stands there again. */
export function HearingForm({ hearing: { id, text, revision, reply: stored }, reply, error }: HearingFormProps) {
  const { t } = useTranslation('applicant')
  return (
    <form method="post" action="/application/hearing" noValidate className="stack measure">
      <input type="hidden" name="hearingId" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <TextAreaField
        name="comment" id={`comment-${id}`} rows={10} label={t('hearing.form')} hint={t('hearing.hint')} autoComplete="off"
        defaultValue={reply?.typed ?? text} {...(error === undefined ? {} : { error })}
      />
      <ButtonGroup>
        <Button name="reply" value="comment">{t(stored === 'comment' ? 'hearing.change' : 'hearing.send')}</Button>
        <Button name="reply" value="nothing-to-add" variant="secondary">{t('hearing.nothing')}</Button>
        <ButtonLink href="/application/status" variant="tertiary">{t('hearing.toStatus')}</ButtonLink>
      </ButtonGroup>
    </form>
  )
}
