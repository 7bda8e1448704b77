import type { Walk } from '~/domain/scoring/walk'

/** A committee member's pages about one recruitment. */
export function committeePath(recruitmentId: string, page = ''): string {
  return `/committee/${recruitmentId}${page === '' ? '' : `/${page}`}`
}

export interface AnswerPlace {
  readonly assignmentId: string
  readonly walk?: Walk
  /** The number of a question that was finished on the way. */
  readonly finished?: number | null
  /** The revision that an undoing left behind. */
  readonly undone?: number
}

/** How one came to an answer, as its address says it. */
export interface Arrival {
  readonly walk: Walk
  readonly finished: string | null
  readonly undone: string | null
}

export function arrivalOf(search: URLSearchParams): Arrival {
  return { walk: search.get('walk') === 'marked' ? 'marked' : 'question', finished: search.get('finished'), undone: search.get('undone') }
}

/** An answer on the scoring desk, with what the page says about how one came there. */
export function answerPath(recruitmentId: string, { assignmentId, walk, finished, undone }: AnswerPlace): string {
  const said = new URLSearchParams()
  if (walk === 'marked') said.set('walk', 'marked')
  if (finished) said.set('finished', String(finished))
  if (undone !== undefined) said.set('undone', String(undone))
  const query = said.toString()
  return committeePath(recruitmentId, `answers/${assignmentId}${query && `?${query}`}`)
}
