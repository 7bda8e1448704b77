import type { ComponentProps } from 'react'
import { useTranslation } from '~/i18n/translation'
import { blindnessModes, mayChooseOrdinary, positionKinds, type BlindnessPolicy } from '~/domain/recruitment/blindness-policy'
import { RadioGroup } from '../ui/radio-group'
import { TextAreaField } from '../ui/text-area-field'

type FieldProps = Pick<ComponentProps<typeof TextAreaField>, 'name' | 'onChange' | 'onBlur' | 'ref' | 'error' | 'defaultValue'>

interface BlindnessFieldsProps {
  readonly policy: BlindnessPolicy
  readonly blindness: object & { name: string; defaultValue: string }
  readonly reason: object & Pick<FieldProps, 'name'>
}

/** Blind or ordinary, where the organisation leaves a choice; where it does not, the page says so and sends nothing. */
export function BlindnessFields({ policy, blindness, reason }: BlindnessFieldsProps) {
  const { t } = useTranslation(['hr', 'common'])
  const rules = positionKinds.map((kind) => t(`hr:blindness.rules.${policy[kind]}`, { kind: t(`hr:positionKinds.${kind}`) }))
  if (!positionKinds.some((kind) => mayChooseOrdinary(policy, kind))) return <p id="blindness">{t('hr:blindness.always')}</p>
  return (
    <>
      <RadioGroup
        legend={t('hr:blindness.legend')}
        hint={[...rules, t('hr:blindness.onlyBlind')].join(' ')}
        options={blindnessModes.map((value) => ({ value, label: t(`hr:blindness.${value}`), hint: t(`hr:blindness.hints.${value}`) }))}
        {...blindness}
      />
      <TextAreaField label={t('hr:blindness.reason')} hint={t('hr:blindness.reasonHint')} rows={3} optionalText={t('common:optional')} {...reason} />
    </>
  )
}
