import { useEffect, useState } from 'react'

/** Whether the page has woken: false on the server and in the first picture of the browser. */
export function useAwake(): boolean {
  const [isAwake, setIsAwake] = useState(false)
  useEffect(() => { setIsAwake(true) }, [])
  return isAwake
}
