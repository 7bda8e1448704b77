import { longestRelations } from '~/domain/scoring/relations'
import { useTranslation } from '~/i18n/translation'
import { CheckboxGroup } from '../ui/checkbox-group'
import { TextAreaField } from '../ui/text-area-field'

interface RelationsFieldProps {
  /** Who judges, where the employer tells it; null: names are written. */
  readonly committee: readonly string[] | null
  /** A name a line. */
  readonly typed: string
  readonly error?: string
}

/** Whom the applicant knows of those who judge: may be left alone, and nobody reads it. */
export function RelationsField({ committee, typed, error }: RelationsFieldProps) {
  const { t } = useTranslation(['applicant', 'common'])
  const texts = { name: 'knows', optionalText: t('common:optional'), ...(error !== undefined && { error }) }
  if (committee === null) return <TextAreaField {...texts} rows={3} maxLength={longestRelations} label={t('applicant:relations.title')} hint={t('applicant:relations.hintNames')} defaultValue={typed} autoComplete="off" />
  const options = committee.map((name) => ({ value: name, label: name }))
  return <CheckboxGroup {...texts} legend={t('applicant:relations.title')} hint={t('applicant:relations.hint')} options={options} defaultValues={typed.split('\n')} />
}
