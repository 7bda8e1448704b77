import { retentionBounds } from '~/domain/retention/bounds'
import { outcomes, startingPeriods, type RetentionOutcome, type RetentionRules } from '~/domain/retention/periods'
import type { FormReply } from '~/forms/form-errors'
import { retentionRulesForm } from '~/forms/retention-rules'
import { useZodForm, type ZodForm } from '~/forms/use-zod-form'
import { Form, useSubmit } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type * as z from 'zod/mini'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

type Values = z.input<typeof retentionRulesForm>

/** How long things are kept, by how it ended, with what the figures come from. */
export function RetentionRulesForm({ rules, reply }: { rules: RetentionRules; reply: FormReply | undefined }) {
  const { t } = useTranslation(['retention', 'common'])
  const labels = Object.fromEntries(outcomes.flatMap((outcome) => (['identity', 'case', 'reason'] as const).map((part) => [`${outcome}.${part}`, `${t(`retention:rules.outcomes.${outcome}`)}: ${t(`retention:rules.${part}`)}`])))
  const form = useZodForm(retentionRulesForm, { defaults: defaultsOf(rules), labels, reply, submit: useSubmit() })
  return (
    <Form method="post" noValidate onSubmit={form.onSubmit} className="stack-lg measure">
      <ErrorSummary title={t('common:errorSummary')} errors={form.summary} focusKey={form.focusKey} />
      <p>{t('retention:rules.how', { ...retentionBounds, usual: startingPeriods.invited.case })}</p>
      <p>{t('retention:rules.source', { usual: startingPeriods.invited.case })} <a href="https://www.datatilsynet.dk/hvad-siger-reglerne/vejledning/databeskyttelse-i-forbindelse-med-ansaettelsesforhold/opbevaring-af-personoplysninger-om-ansoegere-som-ikke-bliver-ansat">{t('retention:rules.sourceLink')}</a></p>
      {outcomes.map((outcome) => <Outcome key={outcome} outcome={outcome} form={form} />)}
      <p>{t('retention:rules.published')}</p>
      <Button>{t('common:save')}</Button>
    </Form>
  )
}

function Outcome({ outcome, form }: { outcome: RetentionOutcome; form: ZodForm<Values> }) {
  const { t } = useTranslation(['retention', 'common'])
  return (
    <fieldset className="panel stack">
      <legend className="h3">{t(`retention:rules.outcomes.${outcome}`)}</legend>
      <TextField label={t('retention:rules.identity')} hint={t('retention:rules.identityHint')} inputMode="numeric" width="xxs" {...form.field(`${outcome}.identity`)} />
      <TextField label={t('retention:rules.case')} hint={t('retention:rules.caseHint')} inputMode="numeric" width="xxs" {...form.field(`${outcome}.case`)} />
      <TextAreaField label={t('retention:rules.reason')} hint={t('retention:rules.reasonHint')} rows={2} optionalText={t('common:optional')} {...form.field(`${outcome}.reason`)} />
    </fieldset>
  )
}

function defaultsOf({ periods, reasons }: RetentionRules): Values {
  const of = (outcome: RetentionOutcome) => ({ identity: String(periods[outcome].identity), case: String(periods[outcome].case), reason: reasons[outcome] })
  return { 'not-invited': of('not-invited'), invited: of('invited'), 'given-up': of('given-up') }
}
