import type { Queries } from '#db/database.server'
import { newsLettersTo, type NewsKind } from '#db/stores/news-letters'
import { queueLetters, type LetterKind } from '#db/stores/outbox'
import { loadRecruitment } from '#db/stores/recruitments'
import { areNamesOpen, canBeTold, noticeFrom, scatterWhileHidden } from '~/domain/answering/news'
import { scatter } from '~/domain/answering/retries'
import type { AppContext } from './app-context.server'

interface ToQueue<Kind extends LetterKind = LetterKind> {
  readonly recruitmentKey: number
  readonly kind: Kind
  readonly applicationKeys: readonly number[]
}

/** A letter for each, to leave at a random moment of its own soon. None where there is no mail server: then the receipt code is the way. */
export async function queueFor(tx: Queries, app: AppContext, { recruitmentKey, kind, applicationKeys }: ToQueue): Promise<void> {
  const now = app.clock.now()
  await queueAt(tx, app, applicationKeys.map((applicationKey) => ({ recruitmentKey, kind, applicationKey, from: now, within: scatter })))
}

/**
 * Tells each that there is news, unless what waits for them tells it already: in the unit of work in which it comes about, so that an event is told of once. Nothing
 * is queued while nothing here could open an address.
 */
export async function queueNews(tx: Queries, app: AppContext, { recruitmentKey, kind, applicationKeys }: ToQueue<NewsKind>): Promise<void> {
  if (app.mail === null || applicationKeys.length === 0) return
  const { custody, phase } = await loadRecruitment(tx, recruitmentKey)
  if (!canBeTold({ custody, phase })) return
  const now = app.clock.now()
  const before = await newsLettersTo(tx, applicationKeys, now)
  const within = areNamesOpen(phase) ? scatter : scatterWhileHidden
  await queueAt(tx, app, applicationKeys.flatMap((applicationKey) => {
    const own = before.filter((letter) => letter.applicationKey === applicationKey).map((letter) => ({ ...letter, isMessage: letter.kind === 'message' }))
    const from = noticeFrom(kind === 'message', own, now)
    return from === null ? [] : [{ recruitmentKey, kind, applicationKey, from, within }]
  }))
}

interface Queued {
  readonly recruitmentKey: number
  readonly kind: LetterKind
  readonly applicationKey: number
  readonly from: Date
  /** Milliseconds. */
  readonly within: number
}

async function queueAt(tx: Queries, app: AppContext, letters: readonly Queued[]): Promise<void> {
  if (app.mail === null) return
  const queuedAt = app.clock.now()
  await queueLetters(tx, letters.map(({ from, within, ...letter }) => ({ id: app.random.id(), ...letter, queuedAt, dueAt: new Date(from.getTime() + (app.random.uint32() % within)) })))
}
