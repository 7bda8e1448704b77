import { useEffect, useRef } from 'react'
import { useNavigation } from '~/framework'

/**
 * After a post that led back to the page, or on to the next, the button that was pressed is often gone. The focus then
 * goes to the place that the address names (`#svar-…`), else to the element `otherwise`.
 */
export function useAnchorFocus(otherwise?: string): void {
  const { state } = useNavigation()
  const wasBusy = useRef(false)
  useEffect(() => {
    if (state !== 'idle') {
      wasBusy.current = true
      return
    }
    if (!wasBusy.current) return
    wasBusy.current = false
    const isLost = document.activeElement === null || document.activeElement === document.body
    const place = document.getElementById(window.location.hash.slice(1)) ?? document.getElementById(otherwise ?? '')
    if (isLost) place?.focus({ preventScroll: true })
  }, [state, otherwise])
}
