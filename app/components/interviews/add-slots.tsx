import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { DateTimeField } from '../ui/date-time-field'
import { TextField } from '../ui/text-field'
import { useTyped } from './form-errors'
import type { PlanProps } from './plan-props'

/** Some times, one after another. */
export function AddSlots({ page: { members }, reply }: PlanProps) {
  const { t } = useTranslation('interviews')
  const { text, list, at } = useTyped(reply, { intent: 'add' })
  return (
    <section className="panel stack measure" aria-labelledby="add">
      <h2 id="add">{t('plan.add')}</h2>
      <Form method="post" className="stack" noValidate key={reply ? 'back' : 'new'}>
        <DateTimeField kind="datetime-local" name="startsAt" label={t('plan.startsAt')} hint={t('plan.startsAtHint')} defaultValue={text('startsAt')} {...at('startsAt')} />
        <TextField name="minutes" label={t('plan.minutes')} width="xxs" inputMode="numeric" defaultValue={text('minutes', '45')} {...at('minutes')} />
        <TextField name="times" label={t('plan.times')} hint={t('plan.timesHint')} width="xxs" inputMode="numeric" defaultValue={text('times', '1')} {...at('times')} />
        <TextField name="place" label={t('plan.place')} hint={t('plan.placeHint')} width="full" defaultValue={text('place')} {...at('place')} />
        <TextField name="seats" label={t('plan.seats')} hint={t('plan.seatsHint')} width="xxs" inputMode="numeric" defaultValue={text('seats', '1')} {...at('seats')} />
        <CheckboxGroup name="memberIds" legend={t('plan.members')} options={members.map(({ id, name }) => ({ value: id, label: name }))} defaultValues={list('memberIds') ?? members.map(({ id }) => id)} />
        <div><Button name="intent" value="add">{t('plan.addButton')}</Button></div>
      </Form>
    </section>
  )
}
