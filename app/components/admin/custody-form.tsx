import { custodies, type Custody } from '~/domain/custody'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/radio-group'

/** Who keeps the keys, with what each way protects against. */
export function CustodyForm({ custody }: { custody: Custody }) {
  const { t } = useTranslation(['custody', 'common'])
  const options = [...custodies].reverse().map((value) => ({ value, label: t(`custody:admin.${value}`), hint: t(`custody:admin.${value}Hint`) }))
  return (
    <Form method="post" className="stack measure">
      <RadioGroup name="custody" legend={t('custody:admin.legend')} options={options} defaultValue={custody} />
      <p>{t('custody:admin.appoint')}</p>
      <Button>{t('common:save')}</Button>
    </Form>
  )
}
