import { useEffect, useLayoutEffect } from 'react'

/** An effect that has happened when the page is seen, so that no key is pressed in between; on the server there is neither. */
export const useEffectAtOnce = typeof document === 'undefined' ? useEffect : useLayoutEffect
