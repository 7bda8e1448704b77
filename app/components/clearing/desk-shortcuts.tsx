import { useTranslation } from '~/i18n/translation'
import { ShortcutHelp } from '../keyboard/shortcut-help'
import { useShortcuts } from '../keyboard/use-shortcuts'

interface DeskShortcutsProps {
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

const keys = ['f', 's', 'g', 'o', 'n', 'l'] as const

/** The desk without a mouse: to the next finding, answer or application. Nothing is decided by a single key alone. */
export function DeskShortcuts({ isOn, onSwitch }: DeskShortcutsProps) {
  const { t } = useTranslation('clearing')
  useShortcuts({
    f: () => focusNext('[data-finding-choice="open"]'),
    g: () => focusNext('[data-desk-clear]'),
    o: () => focusNext('.desk-original'),
    n: () => focusNext('[data-desk-answer]'),
    l: () => document.querySelector<HTMLElement>('[data-desk-next]')?.click(),
    s: () => focusVeil(),
  }, isOn)
  return (
    <ShortcutHelp
      title={t('shortcuts.title')} keysHeading={t('shortcuts.key')} meaningHeading={t('shortcuts.meaning')} switchLabel={t('shortcuts.switch')}
      isOn={isOn} onSwitch={onSwitch}
      items={[...keys.map((key) => ({ keys: key.toUpperCase(), meaning: t(`shortcuts.keys.${key}`) })), { keys: t('shortcuts.arrows'), meaning: t('shortcuts.mark') }]}
    />
  )
}

/** The first such element after the one that has the focus, in the order of the page, and round again from the top. */
function focusNext(selector: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const here = document.activeElement
  const isAfter = (element: HTMLElement) => here !== null && element !== here && Boolean(here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
  const next = (here === document.body ? all[0] : all.find(isAfter)) ?? all[0]
  next?.focus()
  return next !== undefined
}

/** To the words that stand in place of what is marked, in the answer where the marking is. */
function focusVeil(): boolean {
  const marked = document.getSelection()?.focusNode
  const answer = (marked instanceof Element ? marked : marked?.parentElement)?.closest('[data-desk-answer]')
  const field = answer?.querySelector<HTMLElement>('[data-desk-veil] select')
  field?.focus()
  return Boolean(field)
}
