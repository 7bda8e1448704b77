import { useEffect } from 'react'
import { useRevalidator } from '~/framework'

const everyMilliseconds = 2000

/** Loads the page's facts again while something is going on, and never twice at once. */
export function useFollowing(isGoing: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isGoing || state !== 'idle') return undefined
    const timer = setTimeout(revalidate, everyMilliseconds)
    return () => { clearTimeout(timer) }
  }, [isGoing, state, revalidate])
}
