import { useEffect, useRef } from 'react'
import { useNavigation } from '~/framework'

/**
 * After a post that led back to the page, the button that was pressed is often gone. The focus then goes to the place
 * that the address names (`#svar-…`), instead of to the top of the page.
 */
export function useAnchorFocus(): void {
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
    if (isLost) document.getElementById(window.location.hash.slice(1))?.focus()
  }, [state])
}
