import { useTranslation } from '~/i18n/translation'
import { languages } from '~/domain/local-text'
import { blindnessRules } from '~/domain/recruitment/blindness-policy'
import type { settingsForm } from '~/forms/admin-forms'
import type { ZodForm } from '~/forms/use-zod-form'
import type * as z from 'zod/mini'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'

export type SettingsValues = z.input<ReturnType<typeof settingsForm>>
export type SettingsLabels = Readonly<Record<keyof SettingsValues, string>>

/** The labels by field, for the fields themselves and for the summary of errors. */
export function useSettingsLabels(): SettingsLabels {
  const { t } = useTranslation('admin')
  return {
    name: t('settings.name'), brandColour: t('settings.brandColour'), defaultLanguage: t('settings.defaultLanguage'), permanent: t('settings.permanent'),
    fixedTerm: t('settings.fixedTerm'), hints: t('settings.hints.label'), graceMinutes: t('settings.graceMinutes'), defaultRetentionMonths: t('settings.retention'), privacyContact: t('settings.privacyContact'),
  }
}

/** All that an organisation sets for itself. */
export function SettingsFields({ form, labels }: { form: ZodForm<SettingsValues>; labels: SettingsLabels }) {
  const { t } = useTranslation(['admin', 'common'])
  const rules = blindnessRules.map((rule) => ({ value: rule, label: t(`admin:settings.rules.${rule}`), hint: t(`admin:settings.ruleHints.${rule}`) }))
  const hints = (['on', 'off'] as const).map((value) => ({ value, label: t(`admin:settings.hints.${value}`) }))
  return (
    <>
      <TextField label={labels.name} {...form.field('name')} />
      <TextField label={labels.brandColour} hint={t('admin:settings.brandColourHint')} width="xs" {...form.field('brandColour')} />
      <RadioGroup
        legend={labels.defaultLanguage} inline {...form.field('defaultLanguage')}
        options={languages.map((code) => ({ value: code, label: t(`common:languages.${code}`) }))}
      />
      <RadioGroup legend={labels.permanent} options={rules} {...form.field('permanent')} />
      <RadioGroup legend={labels.fixedTerm} options={rules} {...form.field('fixedTerm')} />
      <RadioGroup legend={labels.hints} hint={t('admin:settings.hints.hint')} options={hints} {...form.field('hints')} />
      <TextField label={labels.graceMinutes} hint={t('admin:settings.graceHint')} inputMode="numeric" width="xxs" {...form.field('graceMinutes')} />
      <TextField label={labels.defaultRetentionMonths} hint={t('admin:settings.retentionHint')} inputMode="numeric" width="xxs" {...form.field('defaultRetentionMonths')} />
      <TextField label={labels.privacyContact} hint={t('admin:settings.privacyHint')} width="xl" optionalText={t('common:optional')} {...form.field('privacyContact')} />
    </>
  )
}
