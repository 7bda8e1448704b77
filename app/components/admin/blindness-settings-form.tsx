import type { BlindnessSettings } from '~/domain/scoring/blindness-check'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'

/** Whether reviewers are asked, what becomes of it, and what the law says. */
export function BlindnessSettingsForm({ settings: { asksBlindness, asksBackground } }: { settings: BlindnessSettings }) {
  const { t } = useTranslation('blindness')
  return (
    <Form method="post" className="stack measure">
      <p>{t('settings.how')}</p>
      <p>{t('settings.law')}</p>
      <CheckboxGroup
        name="asks" legend={t('settings.legend')} defaultValues={[...(asksBlindness ? ['blindness'] : []), ...(asksBackground ? ['background'] : [])]}
        options={[{ value: 'blindness', label: t('settings.blindness') }, { value: 'background', label: t('settings.background'), hint: t('settings.backgroundHint') }]}
      />
      <Button>{t('settings.save')}</Button>
    </Form>
  )
}
