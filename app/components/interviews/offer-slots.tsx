import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Button } from '../ui/button'
import { DateTimeField } from '../ui/date-time-field'
import { useTyped } from './form-errors'
import type { PlanProps } from './plan-props'

/** The times are offered to those invited, until a moment that can be put off. */
export function OfferSlots({ page: { isOffered, chooseUntil, chooseUntilTyped }, reply }: PlanProps) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const { text, at } = useTyped(reply, { intent: 'offer' })
  return (
    <section className="panel stack measure" aria-labelledby="offer">
      <h2 id="offer">{t(isOffered ? 'plan.offered' : 'plan.offer')}</h2>
      <p>{isOffered && chooseUntil ? t('plan.offeredText', { time: formatDateTime(chooseUntil, language) }) : t('plan.offerText')}</p>
      <Form method="post" className="stack" noValidate>
        <DateTimeField kind="datetime-local" name="chooseUntil" label={t('plan.chooseUntil')} hint={t('plan.chooseUntilHint')} defaultValue={text('chooseUntil', chooseUntilTyped)} {...at('chooseUntil')} />
        <div><Button name="intent" value="offer">{t(isOffered ? 'plan.putOff' : 'plan.offerButton')}</Button></div>
      </Form>
    </section>
  )
}
