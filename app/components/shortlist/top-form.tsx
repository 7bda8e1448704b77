import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** How many places the figures are about. A plain question of the address: nothing is stored. */
export function TopForm({ top, field }: { top: number; field: number }) {
  const { t } = useTranslation('ranking')
  return (
    <Form method="get" className="stack measure">
      <TextField key={top} name="top" type="number" inputMode="numeric" min={1} max={field} width="xs" label={t('top.label')} hint={t('top.hint', { field })} defaultValue={top} />
      <Button variant="secondary">{t('top.show')}</Button>
    </Form>
  )
}
