import { useTranslation } from '~/i18n/translation'
import { disclosures } from '~/domain/disclosure'
import { languages } from '~/domain/local-text'
import { blindnessRules } from '~/domain/recruitment/blindness-policy'
import type { settingsForm } from '~/forms/admin-forms'
import type { ZodForm } from '~/forms/use-zod-form'
import type * as z from 'zod/mini'
import { DateTimeField } from '../ui/date-time-field'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'
import { TextField } from '../ui/text-field'

export type SettingsValues = z.input<ReturnType<typeof settingsForm>>
const contactFields = ['controllerAddress', 'dataProtectionOfficer', 'helpContact', 'paperAddress', 'accessibilityFeedback', 'accessibilityReviewedOn'] as const
type ContactField = (typeof contactFields)[number]
export type SettingsLabels = Readonly<Record<keyof SettingsValues, string>>

/** The labels by field, for the fields themselves and for the summary of errors. */
export function useSettingsLabels(): SettingsLabels {
  const { t } = useTranslation('admin')
  const contacts = Object.fromEntries(contactFields.map((name) => [name, t(`contacts.${name}`)])) as Record<ContactField, string> // one label per field
  return {
    name: t('settings.name'), brandColour: t('settings.brandColour'), defaultLanguage: t('settings.defaultLanguage'), permanent: t('settings.permanent'),
    fixedTerm: t('settings.fixedTerm'), hints: t('settings.hints.label'), graceMinutes: t('settings.graceMinutes'), privacyContact: t('settings.privacyContact'),
    checkpointEmail: t('log.email'), disclosure: t('disclosure.legend'), ...contacts,
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
      <RadioGroup legend={labels.disclosure} hint={t('admin:disclosure.hint')} options={disclosures.map((country) => ({ value: country, label: t(`admin:disclosure.${country}.label`), hint: t(`admin:disclosure.${country}.hint`) }))} {...form.field('disclosure')} />
      <ContactFields form={form} labels={labels} />
      <h2 className="h3">{t('admin:log.title')}</h2>
      <p>{t('admin:log.lead')}</p>
      <TextField width="l" inputMode="email" autoComplete="off" label={labels.checkpointEmail} hint={t('admin:log.hint')} optionalText={t('common:optional')} {...form.field('checkpointEmail')} />
    </>
  )
}

/** Whom applicants can turn to: printed in the vacancies, the privacy notice and the accessibility statement. */
function ContactFields({ form, labels }: { form: ZodForm<SettingsValues>; labels: SettingsLabels }) {
  const { t } = useTranslation(['admin', 'common'])
  const line = (name: 'privacyContact' | ContactField, hint: string) => ({ label: labels[name], hint, optionalText: t('common:optional'), ...form.field(name) })
  return (
    <>
      <h2 className="h3">{t('admin:contacts.title')}</h2>
      <p>{t('admin:contacts.lead')}</p>
      <TextAreaField rows={3} {...line('controllerAddress', t('admin:contacts.hints.controllerAddress'))} />
      <TextField width="xl" {...line('privacyContact', t('admin:settings.privacyHint'))} />
      <TextField width="xl" {...line('dataProtectionOfficer', t('admin:contacts.hints.dataProtectionOfficer'))} />
      <TextField width="xl" {...line('helpContact', t('admin:contacts.hints.helpContact'))} />
      <TextAreaField rows={3} {...line('paperAddress', t('admin:contacts.hints.paperAddress'))} />
      <h2 className="h3">{t('admin:contacts.accessibility')}</h2>
      <p>{t('admin:contacts.accessibilityLead')}</p>
      <TextField width="xl" {...line('accessibilityFeedback', t('admin:contacts.hints.accessibilityFeedback'))} />
      <DateTimeField kind="date" {...line('accessibilityReviewedOn', t('admin:contacts.hints.accessibilityReviewedOn'))} />
    </>
  )
}
