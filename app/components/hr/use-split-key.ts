import { useRef, useState, type FormEvent } from 'react'
import { useSubmit } from '~/framework'
import type { CustodyToBe } from '~/views/hr/custody.server'

/** Makes and splits a key, and puts its public half and the sealed halves into the form before it is sent: the private half never leaves the page. */
export function useSplitKey({ custody, holders }: Pick<CustodyToBe, 'custody' | 'holders'>) {
  const send = useSubmit()
  const [isMaking, setMaking] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const isSent = useRef(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (custody === 'server-held') return
    event.preventDefault()
    if (isSent.current) return
    isSent.current = true
    setMaking(true)
    setFailed(false)
    const form = new FormData(event.currentTarget)
    void import('~/custody/recruitment-key').then(({ makeSplitKey }) => makeSplitKey(holders)).then(({ publicKey, shares }) => {
      form.set('publicKey', publicKey)
      form.set('shares', JSON.stringify(shares))
      send(form, { method: 'post' })
    }).catch(() => { setFailed(true) }).finally(() => { isSent.current = false; setMaking(false) })
  }
  return { submit, isMaking, hasFailed }
}
