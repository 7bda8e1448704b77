import { addExperience, tellExperience } from '#db/stores/experience'
import { standingBasis } from '#db/stores/monitoring-bases'
import { insertRelease } from '#db/stores/monitoring-releases'
import { experienceQuestions, type ExperienceAudience } from '~/domain/evaluation/experience'
import { releaseBatch } from '~/domain/evaluation/release'
import { readyQuestion, readyQuestionIds, type QuestionCounts } from '~/domain/monitoring/questions'
import type { Actor } from '~/platform/actor.server'
import type { AppContext } from '~/platform/app-context.server'
import { confirmMonitoringBasis, writeMonitoringBasis } from '~/use-cases/keep-monitoring-basis.server'
import { mustSucceed } from './walk.server'

interface Evaluators {
  readonly administrator: Actor
  readonly auditor: Actor
  readonly hr: Actor
}

type Field = readonly (readonly [applied: number, invited: number])[]

/** Two quarters of a made-up year, in the order of the ready questions' groups and who did not say. Origin is where something is to be found. */
const quarters: readonly { readonly quarter: string; readonly recruitments: number; readonly gender: Field; readonly age: Field; readonly origin: Field }[] = [
  { quarter: '2025-Q3', recruitments: 19, gender: [[118, 31], [104, 39], [0, 0], [33, 11]], age: [[61, 18], [92, 33], [58, 19], [16, 5], [28, 6]], origin: [[180, 66], [51, 8], [24, 7]] },
  { quarter: '2025-Q4', recruitments: 16, gender: [[97, 29], [88, 27], [3, 1], [30, 10]], age: [[52, 15], [80, 28], [49, 14], [11, 5], [26, 5]], origin: [[150, 50], [46, 9], [22, 8]] },
]

const madeUpGround = 'Opdigtet til demonstrationen: forsøg med anonyme ansøgninger, forskelsbehandlingsloven § 9, stk. 2, og databeskyttelsesforordningens artikel 9, stk. 2, litra j.'

/** A ground that is made up, figures of a made-up year before, and how made-up people found it. The page says that they are. */
export async function seedEvaluation(app: AppContext, { administrator, auditor, hr }: Evaluators): Promise<void> {
  mustSucceed(await writeMonitoringBasis(app, administrator, { ground: madeUpGround, questions: readyQuestionIds.map(readyQuestion), threshold: 5 }))
  const basis = await standingBasis(app.db.read, administrator.organisationKey)
  if (!basis) throw new Error('the basis was just written')
  mustSucceed(await confirmMonitoringBasis(app, auditor, basis.id))
  await app.db.unitOfWork(async (tx) => {
    for (const { quarter, recruitments, ...fields } of quarters) {
      const id = app.random.id()
      const counts = readyQuestionIds.map((question): QuestionCounts => {
        const groups = [...readyQuestion(question).groups.map((group) => group.id), 'not-said']
        return { question, groups: fields[question].map(([applied, invited], index) => ({ group: groups[index] ?? '', applied, invited })) }
      })
      const body = mustSucceed(releaseBatch({ id, recruitments, counts }, { threshold: 5, earlier: [] }))
      await insertRelease(tx, { id, basisKey: basis.key, quarter, askedByKey: hr.key, releasedAt: app.clock.now(), body })
    }
    for (const [audience, people] of [['applicant', 23], ['reviewer', 9]] as const) await madeUpExperience(tx, { organisationKey: hr.organisationKey, audience }, people)
  })
}

async function madeUpExperience(tx: Parameters<typeof addExperience>[0], of: { organisationKey: number; audience: ExperienceAudience }, people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    await addExperience(tx, of, Object.fromEntries(experienceQuestions[of.audience].map((question, index) => [question, 3 + ((person + index) % 3) - (person % 7 === 0 ? 1 : 0)])))
  }
  await tellExperience(tx, of)
}
