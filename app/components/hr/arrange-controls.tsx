import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Form, useNavigation } from '~/framework'
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
  /** Whether it can be copied too. */
  readonly canBeCopied?: boolean
}

/** Move up, move down, move to a number, copy, remove: the same by mouse, by keyboard and without JavaScript. */
export function ArrangeControls({ revision, itemId, position, count, about, canBeCopied = false }: ArrangeControlsProps) {
  const { t } = useTranslation('questionnaire')
  const { controls, expectMove, hasMoved } = useMoved(position)
  const named = (label: string) => <>{label} <span className="sr-only">{about}</span></>
  const hidden = <><input type="hidden" name="revision" value={revision} /><input type="hidden" name="itemId" value={itemId} /></>
  return (
    <div className="cluster" ref={controls}>
      <Form method="post" preventScrollReset className="cluster" onSubmit={expectMove}>
        {hidden}
        {position > 1 && <Button variant="tertiary" name="to" value="up" icon={<IconUp />}>{named(t('arrange.up'))}</Button>}
        {position < count && <Button variant="tertiary" name="to" value="down" icon={<IconDown />}>{named(t('arrange.down'))}</Button>}
        {canBeCopied && <Button variant="tertiary" name="intent" value="copy">{named(t('arrange.copy'))}</Button>}
        <Button variant="tertiary" name="to" value="away">{named(t('arrange.away'))}</Button>
      </Form>
      {count > 2 && (
        <Form method="post" preventScrollReset className="cluster" onSubmit={expectMove}>
          {hidden}
          <TextField id={`number-${itemId}`} name="number" label={t('arrange.number', { about })} width="xxs" inputMode="numeric" defaultValue={position} key={position} />
          <Button variant="secondary" name="to" value="number">{named(t('arrange.move'))}</Button>
        </Form>
      )}
      <p className="sr-only" role="status">{hasMoved ? t('arrange.moved', { number: position, of: count }) : ''}</p>
    </div>
  )
}

/** One change at a time: the next is asked of the order that the one before it came to. After a move the place is told, and the keyboard stays with what was moved even when its button is gone (first, last). */
function useMoved(position: number) {
  const controls = useRef<HTMLDivElement>(null)
  const from = useRef<number | null>(null)
  const [hasMoved, setHasMoved] = useState(false)
  useEffect(() => {
    if (from.current === null || from.current === position) return
    from.current = null
    setHasMoved(true)
    if (document.activeElement === document.body) controls.current?.querySelector('button')?.focus()
  }, [position])
  const isBusy = useNavigation().state !== 'idle'
  const expectMove = (event: FormEvent) => {
    if (isBusy) event.preventDefault()
    else from.current = position
  }
  return { controls, expectMove, hasMoved }
}
