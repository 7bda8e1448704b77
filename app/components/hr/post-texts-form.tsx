import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { postTextsForm } from '~/forms/post'
import { useZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import type { PostTextsPage } from '~/views/hr/post.server'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { both, LocalTextFields, useLocalLabels } from './local-text-fields'
import { SavesAlong } from './saves-along'

const texts = ['summary', 'duties', 'terms'] as const
const rows = { summary: 4, duties: 10, terms: 6 } as const

/** What applicants read about the post, in each of its languages. */
export function PostTextsForm({ page, reply }: { page: PostTextsPage; reply: FormReply | undefined }) {
  const { t } = useTranslation(['draft', 'common'])
  const localLabels = useLocalLabels()
  const { head, languages } = page
  const defaults = { revision: String(head.revision), summary: both(page.texts.summary), duties: both(page.texts.duties), terms: both(page.texts.terms) }
  const labels = localLabels(Object.fromEntries(texts.map((name) => [name, t(`draft:texts.${name}`)])))
  const form = useZodForm(postTextsForm, { defaults, labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <input type="hidden" name="revision" value={head.revision} />
      <fieldset disabled={!head.isEditable} className="plain-fieldset stack">
        {texts.map((name) => (
          <LocalTextFields key={name} form={form} name={name} label={t(`draft:texts.${name}`)} hint={t(`draft:texts.hints.${name}`)} languages={languages} rows={rows[name]} />
        ))}
        {head.isEditable && <><SavesAlong /><Button>{t('common:save')}</Button></>}
      </fieldset>
    </Form>
  )
}
