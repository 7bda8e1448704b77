import { useTranslation } from '~/i18n/translation'
import { Form } from '~/framework'
import type { DeskApplication } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { asRead } from './clear-answer'

interface DeskFinishProps {
  readonly desk: DeskApplication
  readonly recruitmentId: string
}

/** At the end of the application, when all of it has been shown: clear the rest at once, and go on to the next. */
export function DeskFinish({ desk, recruitmentId }: DeskFinishProps) {
  const { t } = useTranslation('clearing')
  const list = `/clearing/${recruitmentId}`
  return (
    <section className="panel stack" id="faerdig" tabIndex={-1} aria-labelledby="finish-heading">
      <h2 id="finish-heading" className="h4">{t(desk.left === 0 ? 'finish.done' : 'finish.title')}</h2>
      <p>{desk.left === 0 ? t('finish.doneText') : t('finish.text', { count: desk.left })}</p>
      {desk.left > 0 ? <ClearRest desk={desk} /> : null}
      <ButtonGroup>
        {desk.nextUndoneId ? (
          <ButtonLink href={`${list}/${desk.nextUndoneId}`} variant={desk.left === 0 ? 'primary' : 'secondary'} data-desk-next="">{t('finish.next')}</ButtonLink>
        ) : null}
        <ButtonLink href={list} variant={desk.left === 0 && !desk.nextUndoneId ? 'primary' : 'tertiary'}>{t('finish.list')}</ButtonLink>
      </ButtonGroup>
    </section>
  )
}

function ClearRest({ desk }: { desk: DeskApplication }) {
  const { t } = useTranslation('clearing')
  const uncleared = desk.answers.filter(({ isCleared }) => !isCleared)
  return (
    <Form method="post" action="?at=faerdig" preventScrollReset>
      <input type="hidden" name="intent" value="clear" />
      <input type="hidden" name="read" value={asRead(uncleared)} />
      <Button {...(desk.openFindings > 0 && { disabledReason: t('clear.findingsFirstAll', { count: desk.openFindings }) })}>{t('clear.all')}</Button>
    </Form>
  )
}
