import type { Queries } from '#db/database.server'
import { countTime } from '#db/stores/question-times'
import { markTimed } from '#db/stores/timed-answers'
import { timeClass } from '~/domain/questionnaire/time-spent'
import type { AppContext } from '~/platform/app-context.server'
import { pageOfAnswer, pageOfScore, secondsSince } from '~/platform/shown-at.server'

interface Shown {
  /** What the page held to say when it was shown; '' when it held nothing. */
  readonly token: string
  /** What the page was for. */
  readonly page: string
}

function classOf(app: AppContext, { token, page }: Shown): number | null {
  const seconds = token === '' ? null : secondsSince(app, page, token)
  return seconds === null ? null : timeClass(seconds)
}

/** Counts how long an answer took to write, once for each answer, if the page says when it was shown. */
export async function countAnswering(tx: Queries, app: AppContext, { shown, accessHash, position, applicationKey, questionKey }: { shown: string; accessHash: string; position: number; applicationKey: number; questionKey: number }): Promise<void> {
  const found = classOf(app, { token: shown, page: pageOfAnswer(accessHash, position) })
  if (found !== null && (await markTimed(tx, { applicationKey, questionKey }))) await countTime(tx, { questionKey, activity: 'answering', timeClass: found })
}

/** Counts how long an answer took to judge; asked for at its first score alone. */
export async function countScoring(tx: Queries, app: AppContext, { shown, personId, assignmentId, questionKey }: { shown: string; personId: string; assignmentId: string; questionKey: number }): Promise<void> {
  const found = classOf(app, { token: shown, page: pageOfScore(personId, assignmentId) })
  if (found !== null) await countTime(tx, { questionKey, activity: 'scoring', timeClass: found })
}
