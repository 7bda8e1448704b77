import { useTranslation } from '~/i18n/translation'
import { Form, Link } from '~/framework'
import type { DeskApplication } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { asRead } from './clear-answer'
import { KeyHint } from './key-hint'

interface DeskFinishProps {
  readonly desk: DeskApplication
  readonly recruitmentId: string
  readonly hasKeys: boolean
}

/** At the end of the application, when all of it has been shown: clear the rest at once, and go on to the next. */
export function DeskFinish({ desk, recruitmentId, hasKeys }: DeskFinishProps) {
  const { t } = useTranslation('clearing')
  return (
    <section className="panel stack" id="faerdig" tabIndex={-1} aria-labelledby="finish-heading">
      <h2 id="finish-heading" className="h4">{t(desk.left === 0 ? 'finish.done' : 'finish.title')}</h2>
      <p>{desk.left === 0 ? t('finish.doneText') : t('finish.text', { count: desk.left })}</p>
      {desk.left > 0 ? <ClearRest desk={desk} /> : null}
      <WaysOn desk={desk} list={`/clearing/${recruitmentId}`} hasKeys={hasKeys} />
    </section>
  )
}

/** To the next application that is not done, or back to the list when there is none. */
function WaysOn({ desk: { left, nextUndoneId }, list, hasKeys }: { desk: DeskApplication; list: string; hasKeys: boolean }) {
  const { t } = useTranslation('clearing')
  const variant = left === 0 ? 'primary' : 'secondary'
  if (!nextUndoneId) return <ButtonGroup><ButtonLink href={list} variant={variant} data-desk-next="">{t('finish.list')}</ButtonLink></ButtonGroup>
  return (
    <ButtonGroup>
      <Link to={`${list}/${nextUndoneId}#begynd`} className={`button button-${variant}`} data-desk-next="" {...(hasKeys && { 'aria-keyshortcuts': 'L' })}><span>{t('finish.next')}<KeyHint letter="L" isShown={hasKeys} /></span></Link>
      <ButtonLink href={list} variant="tertiary">{t('finish.list')}</ButtonLink>
    </ButtonGroup>
  )
}

function ClearRest({ desk }: { desk: DeskApplication }) {
  const { t } = useTranslation('clearing')
  const undecided = desk.openFindings > 0 ? t('clear.findingsFirstAll', { count: desk.openFindings }) : null
  const notYet = desk.isExamined ? undecided : t('clear.examinedFirst')
  const uncleared = desk.answers.filter(({ isCleared }) => !isCleared)
  return (
    <Form method="post" action="?at=faerdig" replace preventScrollReset>
      <input type="hidden" name="intent" value="clear" />
      <input type="hidden" name="read" value={asRead(uncleared)} />
      <Button {...(notYet !== null && { disabledReason: notYet })}>{t('clear.all')}</Button>
    </Form>
  )
}
