import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ScoreReply } from '~/forms/score-form'
import { useFetcher, useSubmit } from '~/framework'

/** What a press of a button or a key sends. */
export const scoreIntents = ['save', 'next', 'undo', 'mark', 'unmark'] as const
export type ScoreIntent = (typeof scoreIntents)[number]

export interface ScoreSaving {
  readonly isSaving: boolean
  /** The answer to the latest post, of the page or along the way. */
  readonly reply: ScoreReply | undefined
  /** The revision that the next post builds on. */
  readonly revision: number
  send(intent: ScoreIntent): void
}

interface Loaded {
  readonly loadedRevision: number
  /** What the server answered a post of the whole page. */
  readonly pageReply: ScoreReply | undefined
}

/** What leads to another answer is sent as the page itself. */
const leadsOn: readonly ScoreIntent[] = ['next', 'undo']

/**
 * Saves a score as soon as it is given, one post at a time: what is pressed while a post is under way waits for its
 * answer, so that a quick 4 and 5 never meet on the server as two strangers.
 */
export function useScoreSaving(form: RefObject<HTMLFormElement>, { loadedRevision, pageReply }: Loaded): ScoreSaving {
  const fetcher = useFetcher<ScoreReply>()
  const submit = useSubmit()
  const waiting = useRef<ScoreIntent[]>([])
  const [isAlong, setIsAlong] = useState(false)
  const saved = fetcher.data
  const reply = isAlong ? saved : pageReply
  const revision = Math.max(loadedRevision, saved?.done === 'saved' ? saved.revision : 0)

  function send(intent: ScoreIntent): void {
    if (fetcher.state !== 'idle') {
      waiting.current = [...waiting.current.filter((other) => other !== intent), intent]
      return
    }
    if (!form.current) return
    const body = new FormData(form.current)
    body.set('intent', intent)
    setIsAlong(!leadsOn.includes(intent))
    if (leadsOn.includes(intent)) submit(body, { method: 'post' })
    else fetcher.submit(body, { method: 'post' })
  }

  useEffect(() => {
    if (fetcher.state !== 'idle' || waiting.current.length === 0) return
    const [intent, ...rest] = waiting.current
    waiting.current = reply?.done === 'nothing' ? [] : rest // after a refusal the reader decides
    if (intent && reply?.done !== 'nothing') send(intent)
  })

  return { isSaving: fetcher.state !== 'idle', reply, revision, send }
}
