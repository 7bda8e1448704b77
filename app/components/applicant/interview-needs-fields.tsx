import { useTranslation } from '~/i18n/translation'
import { Checkbox } from '../ui/checkbox'
import { ChoiceGroup } from '../ui/choice-group'
import { TextAreaField } from '../ui/text-area-field'

interface InterviewNeedsFieldsProps {
  /** What the adjustments were typed as, and what is wrong with them. */
  readonly adjustments: { readonly defaultValue: string; readonly error?: string }
  readonly priorityAccess: boolean
}

/** What a person asks for in case of an interview: both may be left alone, and HR alone will read them. */
export function InterviewNeedsFields({ adjustments, priorityAccess }: InterviewNeedsFieldsProps) {
  const { t } = useTranslation(['applicant', 'common'])
  return (
    <ChoiceGroup id="interview" legend={t('applicant:interview.title')} hint={t('applicant:interview.lead')} largeLegend>
      <TextAreaField
        name="adjustments" rows={3} label={t('applicant:interview.adjustments')} hint={t('applicant:interview.adjustmentsHint')}
        optionalText={t('common:optional')} autoComplete="off" {...adjustments}
      />
      <Checkbox name="priorityAccess" value="yes" label={t('applicant:interview.priorityAccess')} hint={t('applicant:interview.priorityAccessHint')} defaultChecked={priorityAccess} />
    </ChoiceGroup>
  )
}
