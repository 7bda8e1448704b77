import { useTranslation } from 'react-i18next'
import { Form } from '~/framework'
import { Button } from '../ui/button'
import { IconDown, IconUp } from '../ui/icons'
import { TextField } from '../ui/text-field'

interface ArrangeControlsProps {
  readonly revision: number
  readonly itemId: string
  /** From 1. */
  readonly position: number
  readonly count: number
  /** What is moved, for those who do not see where the buttons stand: “spørgsmål 2”. */
  readonly about: string
}

/** Move up, move down, move to a number, remove: the same by mouse, by keyboard and without JavaScript. */
export function ArrangeControls({ revision, itemId, position, count, about }: ArrangeControlsProps) {
  const { t } = useTranslation('hr')
  const named = (label: string) => <>{label}{' '}<span className="sr-only">{about}</span></>
  const hidden = <><input type="hidden" name="revision" value={revision} /><input type="hidden" name="itemId" value={itemId} /></>
  return (
    <div className="cluster">
      <Form method="post" preventScrollReset className="cluster">
        {hidden}
        {position > 1 && <Button variant="tertiary" name="to" value="up" icon={<IconUp />}>{named(t('arrange.up'))}</Button>}
        {position < count && <Button variant="tertiary" name="to" value="down" icon={<IconDown />}>{named(t('arrange.down'))}</Button>}
        <Button variant="tertiary" name="to" value="away">{named(t('arrange.away'))}</Button>
      </Form>
      {count > 2 && (
        <Form method="post" preventScrollReset className="cluster">
          {hidden}
          <TextField id={`number-${itemId}`} name="number" label={t('arrange.number', { about })} width="xxs" inputMode="numeric" defaultValue={position} key={position} />
          <Button variant="secondary" name="to" value="number">{named(t('arrange.move'))}</Button>
        </Form>
      )}
    </div>
  )
}
