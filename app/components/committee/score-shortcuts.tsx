import { useTranslation } from '~/i18n/translation'
import { ShortcutHelp } from '../keyboard/shortcut-help'
import { useShortcuts } from '../keyboard/use-shortcuts'

interface ScoreShortcutsProps {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
  readonly onNext: () => void
}

const digits = ['0', '1', '2', '3', '4', '5'] as const
const help = ['score', 'cannotJudge', 'note', 'next', 'back', 'undo', 'mark'] as const

/** Scoring without a mouse. The keys stay with the page, so that the arrows work after a digit. */
export function ScoreShortcuts({ isOn, onSwitch, onNext }: ScoreShortcutsProps) {
  const { t } = useTranslation('committee')
  useShortcuts({
    ...Object.fromEntries(digits.map((digit) => [digit, () => pressed(`[data-rating-key="${digit}"]`)])),
    n: () => focused('#note'),
    enter: onNext,
    arrowright: onNext,
    arrowleft: () => pressed('[data-previous-answer]'),
    z: (event) => (event.repeat ? undefined : pressed('[data-undo-score]')),
    l: (event) => (event.repeat ? undefined : pressed('[data-mark-answer]')),
  }, isOn)
  return (
    <ShortcutHelp
      title={t('shortcuts.title')} keysHeading={t('shortcuts.key')} meaningHeading={t('shortcuts.meaning')} switchLabel={t('shortcuts.switch')}
      isOn={isOn} onSwitch={onSwitch}
      items={help.map((item) => ({ keys: t(`shortcuts.${item}.keys`), meaning: t(`shortcuts.${item}.meaning`) }))}
    />
  )
}

function pressed(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null
}

function focused(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
