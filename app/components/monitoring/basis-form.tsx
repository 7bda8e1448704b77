import { readyQuestionIds } from '~/domain/monitoring/questions'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { ErrorSummary } from '../ui/error-summary'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

/** What was typed under a name with dots, when the form comes back; '' for nothing. */
function typedIn(values: FormValues | undefined, name: string): string | readonly string[] {
  const found = name.split('.').reduce<FormValues[string] | undefined>((branch, step) => (typeof branch === 'object' && !Array.isArray(branch) ? (branch as FormValues)[step] : undefined), values) // no list: checked before
  return typeof found === 'string' || Array.isArray(found) ? (found as string | readonly string[]) : ''
}

/**
 * The ground in the administrator's own words, and what is to be asked on it. Nothing is ticked beforehand. Looked through by the server alone: it is written
 * once in years, and what looks forms through in browsers is as large as the rest of the page.
 */
export function BasisForm({ reply }: { reply: FormReply | undefined }) {
  const { t } = useTranslation(['evaluation', 'equality', 'refusals', 'common'])
  const labels = {
    ground: t('evaluation:basis.write.ground'), ready: t('evaluation:basis.write.ready'),
    'prompt.da': t('evaluation:basis.write.prompt'), 'prompt.en': t('evaluation:basis.write.promptEn'), 'groups.da': t('evaluation:basis.write.groups'), 'groups.en': t('evaluation:basis.write.groupsEn'),
    threshold: t('evaluation:basis.write.threshold'),
  } as const
  type Name = keyof typeof labels
  const wrong = (name: Name) => (reply?.errors[name] ? t(name === 'groups.da' && reply.errors[name] !== 'required' ? 'evaluation:basis.write.tooFew' : `refusals:form.${reply.errors[name]}`) : undefined)
  const field = (name: Name) => ({ name, label: labels[name], defaultValue: String(typedIn(reply?.values, name)), ...(wrong(name) && { error: wrong(name) ?? '' }) })
  const errors = (Object.keys(labels) as Name[]).flatMap((name) => (wrong(name) ? [{ href: `#${name}`, message: `${labels[name]}: ${wrong(name)}` }] : []))
  const refusal = reply && reply.refusal !== 'invalid-form' ? [{ message: t(`refusals:${reply.refusal as 'stale'}`) }] : [] // every refusal is a key of the namespace
  return (
    <Form method="post" noValidate className="stack-lg measure" aria-labelledby="write">
      <h2 id="write">{t('evaluation:basis.write.title')}</h2>
      <ErrorSummary title={t('common:errorSummary')} errors={[...refusal, ...errors]} focusKey={reply} />
      <input type="hidden" name="intent" value="write" />
      <TextAreaField hint={t('evaluation:basis.write.groundHint')} rows={8} {...field('ground')} />
      <CheckboxGroup
        name="ready" legend={labels.ready} options={readyQuestionIds.map((id) => ({ value: id, label: t(`equality:questions.${id}`) }))} defaultValues={[typedIn(reply?.values, 'ready')].flat()}
        {...(wrong('ready') && { error: wrong('ready') ?? '' })}
      />
      <fieldset className="panel stack">
        <legend className="h3">{t('evaluation:basis.write.ownLegend')}</legend>
        <TextField width="full" {...field('prompt.da')} />
        <TextField width="full" {...field('prompt.en')} />
        <TextAreaField hint={t('evaluation:basis.write.groupsHint')} rows={4} {...field('groups.da')} />
        <TextAreaField rows={4} {...field('groups.en')} />
      </fieldset>
      <RadioGroup
        name="threshold" legend={labels.threshold} hint={t('evaluation:basis.write.thresholdHint')} defaultValue={String(typedIn(reply?.values, 'threshold') || '5')}
        options={[{ value: '5', label: t('evaluation:basis.write.five') }, { value: '10', label: t('evaluation:basis.write.ten') }]}
      />
      <div><Button>{t('evaluation:basis.write.save')}</Button></div>
    </Form>
  )
}
