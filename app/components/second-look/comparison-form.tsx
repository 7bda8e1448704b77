import { useTranslation } from '~/i18n/translation'
import { shownVerdicts, type ShownVerdict } from '~/domain/scoring/second-look'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import type { Comparison } from '~/views/committee/second-look.server'
import { ShortcutHelp } from '../keyboard/shortcut-help'
import { useShortcutChoice } from '../keyboard/use-shortcut-choice'
import { useShortcuts } from '../keyboard/use-shortcuts'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ErrorSummary } from '../ui/error-summary'
import { StatusMessage } from '../ui/status-message'

interface ComparisonFormProps {
  readonly comparison: Comparison
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** Four buttons, each of which saves; and the way back, in both senses. */
export function ComparisonForm({ comparison, recruitmentId, reply }: ComparisonFormProps) {
  const { t } = useTranslation(['reread', 'refusals', 'common'])
  const shortcuts = useShortcutChoice()
  const { verdict, isEnded } = comparison
  const errors = reply ? [{ message: reply.refusal === 'invalid-form' ? t('reread:pairs.pair.choose') : t(`refusals:${reply.refusal as 'stale'}`) }] : [] // every refusal is a key of the namespace
  return (
    <>
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      {isEnded ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('reread:pairs.pair.over')}</p></Alert> : (
        <Form method="post" className="stack" aria-label={t('reread:pairs.pair.choices')}>
          <ButtonGroup>{shownVerdicts.map((shown) => <Choice key={shown} shown={shown} isChosen={shown === verdict} />)}</ButtonGroup>
          <StatusMessage>{verdict ? t('reread:pairs.pair.changed', { found: t(`reread:pairs.verdicts.${verdict}`) }) : null}</StatusMessage>
          {verdict ? <Button variant="tertiary" name="verdict" value="undo" data-compare="undo">{t('reread:pairs.pair.undo')}</Button> : null}
        </Form>
      )}
      <Neighbours comparison={comparison} recruitmentId={recruitmentId} />
      {shortcuts.isReady && !isEnded ? <ComparisonShortcuts isOn={shortcuts.isOn} onSwitch={shortcuts.choose} /> : null}
    </>
  )
}

function Choice({ shown, isChosen }: { shown: ShownVerdict; isChosen: boolean }) {
  const { t } = useTranslation('reread')
  return <Button variant={isChosen ? 'primary' : 'secondary'} name="verdict" value={shown} data-compare={shown} aria-pressed={isChosen}>{t(`pairs.verdicts.${shown}`)}</Button>
}

function Neighbours({ comparison: { previousId, nextId }, recruitmentId }: Pick<ComparisonFormProps, 'comparison' | 'recruitmentId'>) {
  const { t } = useTranslation('reread')
  const base = `/committee/${recruitmentId}/second-look`
  return (
    <nav className="cluster" aria-label={t('pairs.own.table')}>
      {previousId ? <a href={`${base}/${previousId}`} data-compare="previous">{t('pairs.pair.previous')}</a> : null}
      {nextId ? <a href={`${base}/${nextId}`} data-compare="next">{t('pairs.pair.next')}</a> : null}
      <a href={base}>{t('pairs.pair.all')}</a>
    </nav>
  )
}

const help = ['a', 'b', 'equal', 'cannotJudge', 'undo', 'move'] as const
const pressed = (what: string) => (event: KeyboardEvent): boolean => {
  const element = event.repeat ? null : document.querySelector<HTMLElement>(`[data-compare="${what}"]`)
  element?.click()
  return element !== null
}
const keys = { 1: pressed('a'), 2: pressed('b'), 3: pressed('equal'), 0: pressed('cannot-judge'), z: pressed('undo'), arrowleft: pressed('previous'), arrowright: pressed('next') }

function ComparisonShortcuts({ isOn, onSwitch }: { readonly isOn: boolean; readonly onSwitch: (isOn: boolean) => void }) {
  const { t } = useTranslation('reread')
  useShortcuts(keys, isOn)
  return (
    <ShortcutHelp
      title={t('pairs.shortcuts.title')} keysHeading={t('pairs.shortcuts.key')} meaningHeading={t('pairs.shortcuts.meaning')} switchLabel={t('pairs.shortcuts.switch')}
      isOn={isOn} onSwitch={onSwitch} items={help.map((item) => ({ keys: t(`pairs.shortcuts.${item}.keys`), meaning: t(`pairs.shortcuts.${item}.meaning`) }))}
    />
  )
}
