import { useTranslation } from '~/i18n/translation'
import { longestPhrase, type DeskReply } from '~/forms/desk-form'
import { Form } from '~/framework'
import type { DeskApplication } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { ReplacementField } from './replacement-field'

interface VeilPhraseProps {
  readonly desk: Pick<DeskApplication, 'answers' | 'language'>
  /** What was refused, with what was typed. */
  readonly reply: DeskReply | undefined
}

/** Veils a word or a sentence wherever it stands: the way that needs neither mouse nor script. */
export function VeilPhrase({ desk, reply }: VeilPhraseProps) {
  const { t } = useTranslation('clearing')
  const typed = typeof reply?.values.phrase === 'string' ? reply.values.phrase : ''
  const places = [{ value: 'all', label: t('phrase.everywhere') }, ...desk.answers.map(({ questionId, number }) => ({ value: questionId, label: t('answer', { number }) }))]
  return (
    <section className="panel panel--muted stack" id="ord" tabIndex={-1} aria-labelledby="phrase-heading">
      <h2 id="phrase-heading" className="h4">{t('phrase.title')}</h2>
      <p className="muted">{t('phrase.hint')}</p>
      <Form method="post" action="?at=ord" replace preventScrollReset className="cluster desk-tools" key={typed}>
        <input type="hidden" name="intent" value="veil-phrase" />
        <TextField
          name="phrase" label={t('phrase.phrase')} width="l" maxLength={longestPhrase} defaultValue={typed} autoComplete="off"
          {...(reply?.errors.phrase && { error: t('phrase.missing') })}
        />
        <SelectField name="questionId" label={t('phrase.where')} options={places} width="s" />
        <ReplacementField id="replacement" language={desk.language} />
        <Button variant="secondary" data-desk-do="veil">{t('phrase.button')}</Button>
      </Form>
    </section>
  )
}
