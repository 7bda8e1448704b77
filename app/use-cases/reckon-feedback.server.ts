import type { Queries } from '#db/database.server'
import { insertFeedback } from '#db/stores/feedback'
import { loadQuestions } from '#db/stores/questionnaires'
import { ratingsOf } from '#db/stores/ratings'
import { candidatesOf } from '#db/stores/shortlist'
import { feedbackOn } from '~/domain/answering/feedback'
import { mean } from '~/domain/scoring/averages'
import type { AppContext } from '~/platform/app-context.server'

/** Reckons what every applicant will be told of their answers, in the unit of work that concludes the recruitment. Never again: see docs/decisions/027. */
export async function reckonFeedback(tx: Queries, app: AppContext, recruitmentKey: number): Promise<void> {
  const keys = new Map((await candidatesOf(tx, recruitmentKey)).map(({ id, key }) => [id, key]))
  const rated = await ratingsOf(tx, recruitmentKey)
  for (const { id, key: questionKey, isScored } of await loadQuestions(tx, recruitmentKey)) {
    if (!isScored) continue
    const answered = rated.flatMap(({ candidateId, ratings }) => {
      const candidateKey = keys.get(candidateId)
      const levels = ratings.flatMap(({ questionId, level }) => (questionId === id && level !== null ? [level] : []))
      const average = mean(levels)
      return candidateKey === undefined || average === null ? [] : [{ candidateKey, mean: average, reviewers: levels.length }]
    })
    const leftOut = answered[app.random.uint32() % Math.max(1, answered.length)]?.candidateKey ?? null
    await insertFeedback(tx, feedbackOn(answered, leftOut).map((told) => ({ ...told, questionKey, recruitmentKey })))
  }
}
