import { useTranslation } from '~/i18n/translation'
import type { DeskDone } from '~/forms/desk-form'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { DeskApplication, LastStep } from '~/views/clearing/application.server'
import { Button } from '../ui/button'
import { StatusMessage } from '../ui/status-message'
import { KeyHint } from './key-hint'

interface DeskBarProps {
  readonly desk: Pick<DeskApplication, 'lastStep' | 'openFindings' | 'left'>
  /** What was done just now; null when that was nothing, or was refused. */
  readonly done: DeskDone | null
  readonly hasKeys: boolean
}

/** Always in view: what was done just now and what else it changed, how much is left, and the way to take it back. */
export function DeskBar({ desk: { lastStep, openFindings, left }, done, hasKeys }: DeskBarProps) {
  const { t } = useTranslation('clearing')
  const extras = useExtras(lastStep)
  return (
    <section className="desk-bar" aria-label={t('bar.title')}>
      <StatusMessage>
        {done ? <span>{t(`done.${done.intent}`, { count: done.count })}</span> : null}
        {extras.map((words) => <span key={words}> {words}</span>)}
        <span className="muted"> {t('bar.left', { count: openFindings })} {t('bar.answersLeft', { count: left })}</span>
      </StatusMessage>
      {lastStep ? <Undo step={lastStep} hasKeys={hasKeys} /> : null}
    </section>
  )
}

function Undo({ step: { id, kind, answers, isCurrent }, hasKeys }: { step: LastStep; hasKeys: boolean }) {
  const { t } = useTranslation('clearing')
  const language = useLanguage()
  const what = t(`undo.steps.${kind}`)
  const where = t('undo.where', { count: answers.length, numbers: formatList(answers.map(String), language) })
  return (
    <Form method="post" action={`?at=begynd`} replace preventScrollReset className="desk-bar__undo">
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="stepId" value={id} />
      <span className="muted">{what} {where}</span>
      <Button variant="secondary" data-desk-undo="" {...(hasKeys && { 'aria-keyshortcuts': 'Z' })} {...(!isCurrent && { disabledReason: t('undo.changed') })}>
        {t('undo.button')}<KeyHint letter="Z" isShown={hasKeys && isCurrent} />
      </Button>
    </Form>
  )
}

/** What a step changed beyond what was asked for. It stands until the next step, also when the page is loaded anew. */
function useExtras(step: LastStep | null): string[] {
  const { t } = useTranslation('clearing')
  const language = useLanguage()
  if (!step) return []
  const { carried, answers, uncleared } = step
  return [
    ...(carried > 0 ? [t('carried.places', { count: carried, numbers: formatList(answers.map(String), language) })] : []),
    ...(uncleared.length > 0 && step.kind !== 'withdraw' ? [t('carried.uncleared', { count: uncleared.length, numbers: formatList(uncleared.map(String), language) })] : []),
  ]
}
