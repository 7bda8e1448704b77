import { useRef } from 'react'
import { isTyping } from '../ui/choose-rating'
import { useEffectAtOnce } from './use-effect-at-once'

/**
 * What a key does, by `KeyboardEvent.key`, letters in lower case; `shift+` before a key that is no letter and is pressed with it.
 * A handler that returns false leaves the key to the browser.
 */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>

/** Keys that mean something to the element that has the focus: they are left alone there. */
const ownKeys: Readonly<Record<string, string>> = {
  enter: 'a, button, summary, input, select, textarea',
  arrowleft: 'input[type="radio"], [role="textbox"], summary',
  arrowright: 'input[type="radio"], [role="textbox"], summary',
}

/**
 * Single-key shortcuts of a page, while they are switched on and nobody is typing (WCAG 2.1.4). Keys pressed together
 * with Ctrl, Alt or Meta stay the browser's, and so do those that the focused element needs itself.
 */
export function useShortcuts(shortcuts: Shortcuts, isOn: boolean): void {
  const latest = useRef(shortcuts)
  useEffectAtOnce(() => { latest.current = shortcuts })
  useEffectAtOnce(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent) => {
      const handler = latest.current[nameOf(event)]
      if (!handler || isTaken(event) || isKeyOf(event.target, event.key.toLowerCase())) return
      if (handler(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

function nameOf({ key, shiftKey }: KeyboardEvent): string {
  return `${shiftKey && key.length > 1 ? 'shift+' : ''}${key.toLowerCase()}`
}

/** Whether the key belongs to something else: it was used already, goes with another key, or is part of a text. */
function isTaken(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)
}

function isKeyOf(target: EventTarget | null, key: string): boolean {
  const owners = ownKeys[key]
  return owners !== undefined && target instanceof Element && target.matches(owners)
}
