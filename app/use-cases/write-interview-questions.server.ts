import type { Queries } from '#db/database.server'
import { record } from '#db/stores/audit'
import { areInterviewsScored, deleteInterviewQuestion, insertInterviewQuestion, interviewQuestionsOf, updateInterviewQuestion, type WrittenQuestion } from '#db/stores/interview-questions'
import { ok, refused, type Result } from '~/domain/result'
import type { Actor } from '~/platform/actor.server'
import { admit } from '~/platform/admit.server'
import type { AppContext } from '~/platform/app-context.server'
import { availableBanks } from '~/question-banks/available-banks.server'

/** Most questions of one interview: more are not asked of everybody alike in an hour. */
export const mostInterviewQuestions = 12

export type QuestionWork =
  | ({ readonly intent: 'save'; readonly questionId: string } & WrittenQuestion)
  | { readonly intent: 'remove'; readonly questionId: string }
  | { readonly intent: 'take-over'; readonly family: string; readonly bankQuestionId: string }

type QuestionRefusal = 'not-found' | 'not-now' | 'stale' | 'over-limit'

/** HR writes the questions of the interview and their scales, or takes one of a bank's over, until the first interview is scored: then they are frozen. */
export function writeInterviewQuestions(app: AppContext, actor: Actor, { recruitmentId, work }: { recruitmentId: string; work: QuestionWork }): Promise<Result<null, QuestionRefusal>> {
  return app.db.unitOfWork(async (tx) => {
    const admitted = await admit(tx, { actor, recruitmentId, capability: 'prepareInterviews' })
    if (!admitted.ok) return admitted
    const { recruitmentKey, organisationKey } = admitted.value
    if (await areInterviewsScored(tx, recruitmentKey)) return refused('stale')
    const done = await doWork(tx, { app, recruitmentKey, work })
    if (!done.ok) return done
    await record(tx, app, { organisationKey, action: 'interview-questions-changed', recruitmentId, actorId: actor.id, details: { what: work.intent } })
    return ok(null)
  })
}

interface At {
  readonly app: AppContext
  readonly recruitmentKey: number
  readonly work: QuestionWork
}

async function doWork(tx: Queries, { app, recruitmentKey, work }: At): Promise<Result<null, QuestionRefusal>> {
  if (work.intent === 'take-over') return takeOver(tx, { app, recruitmentKey, work })
  if (work.intent === 'remove') {
    await deleteInterviewQuestion(tx, recruitmentKey, work.questionId)
    return ok(null)
  }
  const { questionId, prompt, anchors } = work
  if (questionId === '') return append(tx, { app, recruitmentKey, written: { prompt, anchors, source: null } })
  return (await updateInterviewQuestion(tx, recruitmentKey, { id: questionId, prompt, anchors })) ? ok(null) : refused('stale')
}

async function takeOver(tx: Queries, { app, recruitmentKey, work: { family, bankQuestionId } }: Omit<At, 'work'> & { work: Extract<QuestionWork, { intent: 'take-over' }> }): Promise<Result<null, QuestionRefusal>> {
  const bank = (await availableBanks(tx)).find(({ id }) => id === family)
  const question = bank?.questions.find(({ id }) => id === bankQuestionId)
  if (!bank || !question?.anchors) return refused('stale')
  return append(tx, { app, recruitmentKey, written: { prompt: question.prompt, anchors: question.anchors, source: { family, questionId: bankQuestionId, version: question.version } } })
}

type Written = Omit<Parameters<typeof insertInterviewQuestion>[1], 'id' | 'recruitmentKey' | 'position'>

async function append(tx: Queries, { app, recruitmentKey, written }: { app: AppContext; recruitmentKey: number; written: Written }): Promise<Result<null, 'over-limit'>> {
  const there = await interviewQuestionsOf(tx, recruitmentKey)
  if (there.length >= mostInterviewQuestions) return refused('over-limit')
  await insertInterviewQuestion(tx, { id: app.random.id(), recruitmentKey, position: (there.at(-1)?.position ?? 0) + 1, ...written })
  return ok(null)
}
