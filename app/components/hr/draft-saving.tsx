import { useEffect, useRef, type RefObject } from 'react'
import type { FormReply } from '~/forms/form-errors'
import { useFetcher } from '~/framework'
import { formatTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { StatusMessage } from '../ui/status-message'

/** What the action of a draft's page answers when it was asked to save along the way. */
export type AlongReply = FormReply | { readonly savedAt: string }

/** After this many milliseconds without a key the draft is saved. */
const quiet = 2000

/** Saves the form around it in the quiet after typing, and says so. Two people at once: the second is told, and nothing of theirs is lost. */
export function DraftSaving() {
  const place = useRef<HTMLDivElement>(null)
  const fetcher = useFetcher<AlongReply>()
  useSavingAlong(place, fetcher)
  return <div ref={place}><StatusMessage><SavedNote reply={fetcher.data} isBusy={fetcher.state !== 'idle'} /></StatusMessage></div>
}

function SavedNote({ reply, isBusy }: { reply: AlongReply | undefined; isBusy: boolean }) {
  const { t } = useTranslation(['saving', 'refusals'])
  const language = useLanguage()
  if (isBusy) return t('saving:busy')
  if (!reply) return null
  if ('savedAt' in reply) return t('saving:saved', { time: formatTime(new Date(reply.savedAt), language) })
  return reply.refusal === 'invalid-form' ? t('saving:notYet') : t(`refusals:${reply.refusal as 'stale'}`) // every refusal is a key of the namespace
}

interface Saver {
  readonly state: string
  readonly data: AlongReply | undefined
  submit(body: FormData, options: { method: 'post' }): void
}

function useSavingAlong(place: RefObject<HTMLDivElement>, fetcher: Saver): void {
  const saver = useRef(fetcher)
  const waiting = useRef<HTMLElement | null | undefined>(undefined)
  useEffect(() => { saver.current = fetcher })

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let timer = 0
    const save = () => {
      if (saver.current.state !== 'idle') return later()
      const body = new FormData(form)
      body.set('intent', 'autosave')
      saver.current.submit(body, { method: 'post' })
    }
    const later = () => {
      window.clearTimeout(timer)
      if (!isRefused(saver.current.data)) timer = window.setTimeout(save, quiet)
    }
    /** The button never overtakes a saving that is under way: it would build on a revision that is gone. */
    const hold = (event: SubmitEvent) => {
      window.clearTimeout(timer)
      if (saver.current.state === 'idle') return
      event.preventDefault()
      event.stopPropagation()
      waiting.current = event.submitter
    }
    form.addEventListener('input', later)
    form.addEventListener('submit', hold, { capture: true })
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', later)
      form.removeEventListener('submit', hold, { capture: true })
    }
  }, [place])

  useEffect(() => {
    if (fetcher.state !== 'idle' || waiting.current === undefined) return
    const submitter = waiting.current
    waiting.current = undefined
    place.current?.closest('form')?.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : undefined)
  }, [fetcher.state, place])
}

/** Somebody else has changed the draft, or it may not be changed any more: saving along the way ends. */
function isRefused(reply: AlongReply | undefined): boolean {
  return reply !== undefined && 'refusal' in reply && reply.refusal !== 'invalid-form'
}
