import { useState } from 'react'
import { useEffectAtOnce } from './use-effect-at-once'

const stored = 'uset-shortcuts'

/** Whether this person wants single-key shortcuts, remembered by the browser. On until switched off; off while there is no script. */
export function useShortcutChoice(): { isReady: boolean; isOn: boolean; choose(isOn: boolean): void } {
  const [choice, setChoice] = useState<boolean | null>(null)
  useEffectAtOnce(() => setChoice(remembered() !== 'off'), [])
  return {
    isReady: choice !== null,
    isOn: choice === true,
    choose(isOn) {
      setChoice(isOn)
      remember(isOn ? 'on' : 'off')
    },
  }
}

/** A browser may forbid storage; the choice then lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(stored)
  } catch {
    return null
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(stored, value)
  } catch {
    // nothing is lost but the memory of the choice
  }
}
