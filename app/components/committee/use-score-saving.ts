import { useEffect, useRef, type RefObject } from 'react'
import type { ScoreReply } from '~/forms/score-form'
import { useFetcher, useSubmit } from '~/framework'

export type SaveIntent = 'save' | 'next'

export interface ScoreSaving {
  readonly isSaving: boolean
  readonly reply: ScoreReply | undefined
  /** The revision that the next post builds on. */
  readonly revision: number
  send(intent: SaveIntent): void
}

/**
 * Saves a score as soon as it is given, one post at a time: what is pressed while a post is under way waits for its
 * answer, so that a quick 4 and 5 never meet on the server as two strangers.
 */
export function useScoreSaving(form: RefObject<HTMLFormElement>, loadedRevision: number): ScoreSaving {
  const fetcher = useFetcher<ScoreReply>()
  const submit = useSubmit()
  const waiting = useRef<SaveIntent | null>(null)
  const reply = fetcher.data
  const revision = Math.max(loadedRevision, reply?.saved ? reply.revision : 0)

  function send(intent: SaveIntent): void {
    if (fetcher.state !== 'idle') {
      waiting.current = waiting.current === 'next' ? 'next' : intent
      return
    }
    if (!form.current) return
    const body = new FormData(form.current)
    body.set('intent', intent)
    if (intent === 'next') submit(body, { method: 'post' })
    else fetcher.submit(body, { method: 'post' })
  }

  useEffect(() => {
    const intent = waiting.current
    if (fetcher.state !== 'idle' || intent === null) return
    waiting.current = null
    if (reply?.saved !== false) send(intent) // after a refusal the reader decides
  })

  return { isSaving: fetcher.state !== 'idle', reply, revision, send }
}
