import type { Queries } from '#db/database.server'
import { answersOf } from '#db/stores/decision-letters'
import { setAnswersAside } from '#db/stores/earlier-answers'
import { isOutdated } from '~/domain/answering/kinds'

/** Call it when somebody is called later or an outcome stands: whoever was answered otherwise by then is owed another answer. What was sent is kept. */
export async function renewAnswers(tx: Queries, recruitmentKey: number): Promise<void> {
  const outdated = (await answersOf(tx, recruitmentKey)).filter(({ sentAt, approvedAs, need }) => sentAt !== null && isOutdated(approvedAs, need))
  if (outdated.length > 0) await setAnswersAside(tx, outdated.map(({ key }) => key))
}
