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
  const { t } = useTranslation(['post', 'common'])
  const rules = positionKinds.map((kind) => t(`post:blindness.rules.${policy[kind]}`, { kind: t(`post:positionKinds.${kind}`) }))
  if (!positionKinds.some((kind) => mayChooseOrdinary(policy, kind))) return <p id="blindness">{t('post:blindness.always')}</p>
  return (
    <>
      <RadioGroup
        legend={t('post:blindness.legend')}
        hint={[...rules, t('post:blindness.onlyBlind')].join(' ')}
        options={blindnessModes.map((value) => ({ value, label: t(`post:blindness.${value}`), hint: t(`post:blindness.hints.${value}`) }))}
        {...blindness}
      />
      <TextAreaField label={t('post:blindness.reason')} hint={t('post:blindness.reasonHint')} rows={3} optionalText={t('common:optional')} {...reason} />
    </>
  )
}
